//! `cargo xtask serve`: `dist/` on this machine, under the strictest policy the tool promises to work under.

use std::fs;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

/// The port that is tried first, and how many after it.
const USUAL_PORT: u16 = 8080;
const PORTS_TRIED: u16 = 20;

/// Browsers ask for several files at once and keep connections.
const WORKERS: usize = 4;

/// The strictest policy that newsrooms set: if the tool works here, it works there.
const CSP: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; \
     require-trusted-types-for 'script'; trusted-types press-loupe";

/// Serves until it is interrupted. Without a port: the usual one, or the next that is free.
pub(crate) fn serve(dist: &Path, port: Option<u16>, csp: bool) -> Result<()> {
    let dist = dist.canonicalize().context("dist/ has not been built: run `cargo xtask build` first")?;
    let listener = listen(port)?;
    let address = listener.local_addr()?;
    let server =
        Server::from_listener(listener, None).map_err(|error| anyhow!("could not serve: {error}"))?;
    println!("\nPressloupe is at http://{address}/ (end with Ctrl+C)");
    if !csp {
        println!("Without a Content-Security-Policy: what works here may not work in a strict page.");
    }
    let server = Arc::new(server);
    let workers: Vec<_> = (0..WORKERS)
        .map(|_| {
            let (server, dist) = (Arc::clone(&server), dist.clone());
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    // A browser that went away meanwhile is no fault of ours.
                    let _ = answer(request, &dist, csp);
                }
            })
        })
        .collect();
    for worker in workers {
        worker.join().map_err(|_| anyhow!("the server ended unexpectedly"))?;
    }
    Ok(())
}

fn listen(port: Option<u16>) -> Result<TcpListener> {
    let on = |port| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    if let Some(port) = port {
        return on(port).with_context(|| format!("port {port} cannot be used"));
    }
    for port in USUAL_PORT..USUAL_PORT + PORTS_TRIED {
        match on(port) {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => continue,
            other => return other.with_context(|| format!("port {port} cannot be used")),
        }
    }
    bail!("no port from {USUAL_PORT} to {} is free; name one with --port", USUAL_PORT + PORTS_TRIED - 1)
}

fn answer(request: Request, dist: &Path, csp: bool) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        let refusal = Response::from_string("only GET and HEAD\n").with_status_code(StatusCode(405));
        return request.respond(with_headers(refusal, &[("allow", "GET, HEAD")]));
    }
    let file = path_of(request.url()).and_then(|path| existing(dist, &path));
    let Some((path, bytes)) = file.and_then(|path| fs::read(&path).ok().map(|bytes| (path, bytes))) else {
        let missing = Response::from_string("there is no such file\n").with_status_code(StatusCode(404));
        return request.respond(missing);
    };
    let mut headers = vec![
        ("content-type", kind(&path)),
        ("cache-control", caching(&path)),
        ("x-content-type-options", "nosniff"),
        // A page of a CMS that is tried out on another port takes the script from here.
        ("access-control-allow-origin", "*"),
    ];
    if csp {
        headers.push(("content-security-policy", CSP));
    }
    request.respond(with_headers(Response::from_data(bytes), &headers))
}

fn with_headers<R: io::Read>(response: Response<R>, headers: &[(&str, &str)]) -> Response<R> {
    headers.iter().fold(response, |response, (name, value)| match Header::from_bytes(*name, *value) {
        Ok(header) => response.with_header(header),
        Err(()) => response,
    })
}

/// The path a request names, from the root of the site; `None` if it could lead out of it.
fn path_of(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = decoded(path)?;
    let mut safe = PathBuf::new();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        // Also what only other systems read as a way: `C:`, a backslash, a hidden file.
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        safe.push(part);
    }
    if path.is_empty() || path.ends_with('/') {
        safe.push("index.html");
    }
    Some(safe)
}

/// Undoes percent-encoding, once.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            u8::try_from(digit()? * 16 + digit()?).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

/// The file at this path, if it is one and lies in `dist` after all links are followed.
fn existing(dist: &Path, path: &Path) -> Option<PathBuf> {
    let file = dist.join(path).canonicalize().ok()?;
    (file.starts_with(dist) && file.is_file()).then_some(file)
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A name with the digest of its content can be kept for ever; everything else is asked for again.
fn caching(path: &Path) -> &'static str {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let digest = stem.strip_suffix("_bg").unwrap_or(stem).rsplit_once('-').map_or("", |(_, digest)| digest);
    if digest.len() == 16 && digest.chars().all(|c| c.is_ascii_hexdigit()) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_file_below_the_root() {
        for (url, path) in [
            ("/", "index.html"),
            ("/press-loupe.js?v=1", "press-loupe.js"),
            ("/a%20b.txt", "a b.txt"),
            ("/samples/", "samples/index.html"),
        ] {
            assert_eq!(path_of(url).as_deref(), Some(Path::new(path)), "{url}");
        }
    }

    #[test]
    fn no_address_leads_out_of_it() {
        for url in [
            "/../Cargo.toml",
            "/a/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..\\Cargo.toml",
            "/..%5cCargo.toml",
            "/C:/a",
            "/.git/config",
            "/a%00.html",
            "/%ff",
            "/%2",
            "index.html",
            "http://elsewhere/",
        ] {
            assert_eq!(path_of(url), None, "{url}");
        }
        assert_eq!(path_of("//etc/passwd"), Some(PathBuf::from("etc/passwd")));
    }

    #[test]
    fn wasm_is_called_wasm() {
        assert_eq!(kind(Path::new("press-loupe-0123456789abcdef_bg.wasm")), "application/wasm");
        assert_eq!(kind(Path::new("press-loupe.js")), "text/javascript; charset=utf-8");
        assert_eq!(kind(Path::new("LICENSE")), "application/octet-stream");
    }

    #[test]
    fn only_names_by_content_are_kept() {
        for path in ["press-loupe-0123456789abcdef_bg.wasm", "press-loupe-0123456789abcdef.js"] {
            assert!(caching(Path::new(path)).contains("immutable"), "{path}");
        }
        for path in ["index.html", "press-loupe.js", "press-loupe.d.ts", "favicon.svg"] {
            assert_eq!(caching(Path::new(path)), "no-cache", "{path}");
        }
    }
}
