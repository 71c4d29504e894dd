//! A server for the page on this machine.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, anyhow};
use tiny_http::{Request, Response, Server};

use crate::page::{self, DIST};

/// Taken when it is free.
const PORT: u16 = 8137;

/// What only a server can say: no other site loads these files or holds the page's window, no file is taken for what it is
/// not, no address is passed on, and no camera or other device is asked for.
const HEADERS: &str = "Cache-Control: no-store\r\nConnection: close\r\nCross-Origin-Opener-Policy: same-origin\r\n\
                       Cross-Origin-Resource-Policy: same-origin\r\nPermissions-Policy: camera=(), display-capture=(), \
                       geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()\r\n\
                       Referrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n";

/// The page on a local address.
pub struct Site {
    server: Server,
    root: PathBuf,
    policy: String,
    article: Option<PathBuf>,
}

impl Site {
    /// The page in `dist/`, to be opened on `article`.
    pub fn new(article: Option<&str>) -> Result<Self> {
        let article = article.map(|path| fs::canonicalize(path).with_context(|| format!("cannot read {path}")));
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let html = fs::read_to_string(root.join(page::INDEX)).context("there is no page yet: cargo xtask build")?;
        let server = Server::http(("127.0.0.1", PORT)).or_else(|_| Server::http(("127.0.0.1", 0)));
        let site = Self {
            server: server.map_err(|error| anyhow!(error))?,
            root: root.join(DIST),
            // The page says it too, but a frame around it can only be forbidden here.
            policy: page::policy(&html)? + "; frame-ancestors 'none'",
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
        if !self.is_asked_by_its_name(&request) {
            return request.respond(Response::empty(421));
        }
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
            "HTTP/1.1 200 OK\r\nContent-Type: {}\r\nContent-Length: {length}\r\nContent-Security-Policy: {}\r\n\
             {HEADERS}\r\n",
            content_type(&path),
            self.policy
        )?;
        io::copy(&mut file, &mut writer)?;
        writer.flush()
    }

    /// Whether a request is for this machine: another site whose name was made to lead here must not read the article.
    fn is_asked_by_its_name(&self, request: &Request) -> bool {
        let host = request.headers().iter().find(|header| header.field.equiv("Host"));
        let address = self.server.server_addr().to_string();
        host.is_some_and(|host| host.value == address || host.value == address.replacen("127.0.0.1", "localhost", 1))
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
