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
