//! A server for the page on this machine.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, anyhow};
use tiny_http::{Request, Response, Server};

use crate::page::DIST;

/// Taken when it is free.
const PORT: u16 = 8137;

/// Nothing but the page's own files, and wasm.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; \
                      img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The page on a local address.
pub struct Site {
    server: Server,
    root: PathBuf,
    article: Option<PathBuf>,
}

impl Site {
    /// The page in `dist/`, to be opened on `article`.
    pub fn new(article: Option<&str>) -> Result<Self> {
        let article = article.map(|path| fs::canonicalize(path).with_context(|| format!("cannot read {path}")));
        let server = Server::http(("127.0.0.1", PORT)).or_else(|_| Server::http(("127.0.0.1", 0)));
        let site = Self {
            server: server.map_err(|error| anyhow!(error))?,
            root: Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(DIST),
            article: article.transpose()?,
        };
        println!("{}", site.address());
        Ok(site)
    }

    /// Where the page is: with an article, the address that opens it.
    fn address(&self) -> String {
        let query = if self.article.is_some() { "?article=article.txt" } else { "" };
        format!("http://{}/{query}", self.server.server_addr())
    }

    /// Opens the page in the reader's browser, where there is a display to open it on.
    pub fn open(self) -> Self {
        let opener = if cfg!(target_os = "macos") {
            "open"
        } else if std::env::var_os("DISPLAY").or(std::env::var_os("WAYLAND_DISPLAY")).is_some() {
            "xdg-open"
        } else {
            return self;
        };
        // Without a browser the address is still on the screen.
        let _ = Command::new(opener).arg(self.address()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        self
    }

    /// Answers until the process is ended.
    pub fn run(self) -> Result<()> {
        for request in self.server.incoming_requests() {
            // A reader who went away is no fault of the server's.
            let _ = self.answer(request);
        }
        Ok(())
    }

    fn answer(&self, request: Request) -> io::Result<()> {
        let Some((path, mut file)) =
            self.file(request.url()).and_then(|path| Some((path.clone(), File::open(path).ok()?)))
        else {
            return request.respond(Response::empty(404));
        };
        let length = file.metadata()?.len();
        // Written by hand to close the connection: `tiny_http` lets a kept one hold a thread, and a new one may then wait
        // for ever behind the six that a browser keeps.
        let mut writer = request.into_writer();
        write!(
            writer,
            "HTTP/1.1 200 OK\r\nContent-Type: {}\r\nContent-Length: {length}\r\nContent-Security-Policy: {POLICY}\r\n\
             Cache-Control: no-store\r\nConnection: close\r\n\r\n",
            content_type(&path)
        )?;
        io::copy(&mut file, &mut writer)?;
        writer.flush()
    }

    /// The file that `url` names: the article, or one inside the page's folder.
    fn file(&self, url: &str) -> Option<PathBuf> {
        let path = url.split(['?', '#']).next()?.trim_start_matches('/');
        match path {
            "article.txt" => self.article.clone(),
            "" => Some(self.root.join("index.html")),
            _ => Path::new(path)
                .components()
                .all(|part| matches!(part, Component::Normal(_)))
                .then(|| self.root.join(path))
                .filter(|path| path.is_file()),
        }
    }
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
