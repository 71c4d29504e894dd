//! Other programs, run to their end.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

/// Bundles scripts and styles.
pub const ESBUILD: &str = "node_modules/.bin/esbuild";

/// Runs a program and shows what it says.
pub fn run(program: &str, arguments: &[&str]) -> Result<()> {
    let status = Command::new(program).args(arguments).status().with_context(|| format!("cannot start {program}"))?;
    ensure!(status.success(), "{program} failed: {status}");
    Ok(())
}

/// Runs a program and returns what it prints.
pub fn output(program: &str, arguments: &[&str]) -> Result<String> {
    let output = Command::new(program)
        .args(arguments)
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start {program}"))?;
    ensure!(output.status.success(), "{program} failed: {}", output.status);
    Ok(String::from_utf8(output.stdout)?)
}

/// Bundles modules and style sheets into a folder; a style sheet that is imported as text is taken in as it is. What several
/// modules need is a module of its own where `format` is `esm`.
pub fn bundle(out: &str, format: &str, files: &[&str]) -> Result<()> {
    let (out, format_option) = (format!("--outdir={out}"), format!("--format={format}"));
    // The glue of wasm-bindgen names a module once for each function that it imports from it. Its own address is used only
    // where it is a module.
    let mut options = vec![
        "--bundle",
        "--charset=utf8",
        "--entry-names=[name]",
        "--external:node:*",
        "--legal-comments=inline",
        "--log-override:duplicate-object-key=silent",
        "--log-override:empty-import-meta=silent",
        "--log-level=warning",
        &out,
        &format_option,
    ];
    if format == "esm" {
        options.push("--splitting");
    }
    run(ESBUILD, &[files, &options].concat())
}
