//! The page as one file that opens with a double click: `dist/aalam.html`.
//!
//! From `file://` browsers load no other module and fetch nothing, so all of it stands in the file: scripts bundled to one,
//! styles with their fonts, other files compressed and as base64 where `www/lib/embedded.js` looks for them.

use std::fs;
use std::num::NonZeroU64;

use anyhow::Result;
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};
use zopfli::{Format, Options};

use crate::page::{self, DIST, quoted};
use crate::tool;

/// Builds the file from the page in `dist/`.
pub fn build() -> Result<()> {
    let mut html = fs::read_to_string(page::INDEX)?;
    let (script_tag, script) = quoted(&html, "<script type=\"module\" src=\"", "\"></script>")?;
    let (manifest_tag, _) = quoted(&html, "<link rel=\"manifest\" href=\"", "\">\n")?;
    let (style_tag, style) = quoted(&html, "<link rel=\"stylesheet\" href=\"", "\">")?;

    // The glue of wasm-bindgen names a module once for each function that it imports from it.
    let script = tool::output(
        tool::ESBUILD,
        &[
            &format!("{DIST}/{script}"),
            "--bundle",
            "--minify",
            "--charset=utf8",
            "--format=esm",
            "--log-override:duplicate-object-key=silent",
            "--log-level=warning",
        ],
    )?;
    let style = tool::output(
        tool::ESBUILD,
        &[
            &format!("{DIST}/{style}"),
            "--bundle",
            "--minify",
            "--charset=utf8",
            "--loader:.woff2=dataurl",
            "--log-level=warning",
        ],
    )?;
    let page_policy = page::policy(&html)?;
    let mut files = embedded("worker.js", worker()?.as_bytes())?;
    for path in embedded_files()? {
        files += &embedded(&path, &fs::read(format!("{DIST}/{path}"))?)?;
    }

    html = html.replacen(&page_policy, &policy(&page_policy, &script, &style), 1);
    // The file is not installed: it is there.
    html = html.replacen(&manifest_tag, "", 1);
    let licence = fs::read_to_string(format!("{DIST}/vendor/fflate.LICENSE.txt"))?;
    // Not at the beginning: a browser looks for the encoding in the first 1024 bytes.
    html = html.replacen("</body>", &format!("<!-- With fflate, under this licence:\n\n{licence}-->\n</body>"), 1);
    html = html.replacen(&style_tag, &format!("<style>{style}</style>"), 1);
    html = html.replacen(&script_tag, "", 1);
    html = html.replacen("</body>", &format!("{files}<script type=\"module\">{script}</script>\n</body>"), 1);
    Ok(fs::write(format!("{DIST}/aalam.html"), html)?)
}

/// The policy of the page for one file: instead of files beside it, what stands in it. The worker is made from a blob and has
/// the policy of the page.
fn policy(page_policy: &str, script: &str, style: &str) -> String {
    let directives = page_policy.split("; ").filter_map(|directive| match directive.split(' ').next()? {
        "script-src" => Some(directive.replace("'self'", &digest(script)) + "; worker-src blob:"),
        "style-src" => Some(directive.replace("'self'", &digest(style))),
        "font-src" => Some(directive.replace("'self'", "data:")),
        "img-src" => Some(directive.replace("'self' ", "")),
        "connect-src" | "manifest-src" => None,
        _ => Some(directive.to_owned()),
    });
    directives.collect::<Vec<_>>().join("; ")
}

/// The script that runs the engine, as no module: from `file://` a worker cannot be one.
fn worker() -> Result<String> {
    tool::output(
        tool::ESBUILD,
        &[
            &format!("{DIST}/worker.js"),
            "--bundle",
            "--minify",
            "--charset=utf8",
            "--format=iife",
            "--log-override:duplicate-object-key=silent",
            "--log-override:empty-import-meta=silent",
            "--log-level=warning",
        ],
    )
}

/// A file where `www/lib/embedded.js` looks for it.
fn embedded(path: &str, bytes: &[u8]) -> Result<String> {
    let packed = BASE64_STANDARD.encode(gzip(bytes)?);
    Ok(format!("<script type=\"text/plain\" data-file=\"{path}\">{packed}</script>\n"))
}

/// What the page would fetch: the wasm and the sample articles, relative to `dist/`.
fn embedded_files() -> Result<Vec<String>> {
    let mut files = vec!["pkg/aalam_bg.wasm".to_owned()];
    for sample in fs::read_dir(format!("{DIST}/samples"))? {
        let name = sample?.file_name().into_string().ok().filter(|name| name.ends_with(".txt"));
        files.extend(name.map(|name| format!("samples/{name}")));
    }
    files.sort();
    Ok(files)
}

/// `bytes`, packed once for many readers: what takes 8 seconds longer than the quickest way is 4 % smaller.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let once = Options { iteration_count: NonZeroU64::MIN, ..Options::default() };
    let mut packed = Vec::new();
    zopfli::compress(once, Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
}

/// The digest of an inline script or style, as a content security policy names it.
fn digest(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}
