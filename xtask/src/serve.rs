//! `cargo xtask serve`: `dist/` on this machine, under the strictest policy the tool promises to work under.

use std::fs;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// The port that is tried first, and how many after it.
const USUAL_PORT: u16 = 8080;
const PORTS_TRIED: u16 = 20;

/// How much of a request is read: more than any browser sends with it.
const LONGEST_REQUEST_BYTES: u64 = 64 * 1024;
/// How long a request may take to arrive. Browsers open connections that they may never use.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// The strictest policy that newsrooms set: if the tool works here, it works there.
const CSP: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; \
     require-trusted-types-for 'script'; trusted-types press-loupe";

/// Serves until it is interrupted. Without a port: the usual one, or the next that is free.
pub(crate) fn serve(dist: &Path, port: Option<u16>, csp: bool) -> Result<()> {
    let dist = dist.canonicalize().context("dist/ has not been built: run `cargo xtask build` first")?;
    let listener = listen(port)?;
    let address = listener.local_addr()?;
    println!("\nPressloupe is at http://{address}/ (end with Ctrl+C)");
    if !csp {
        println!("Without a Content-Security-Policy: what works here may not work in a strict page.");
    }
    // A thread for each connection, and one answer on each: no request ever waits for another.
    for stream in listener.incoming().flatten() {
        let dist = dist.clone();
        thread::spawn(move || {
            // A browser that went away meanwhile is no fault of ours.
            let _ = answer(&stream, &dist, csp);
        });
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

/// Reads a request and answers it; the connection ends with the answer.
fn answer(stream: &TcpStream, dist: &Path, csp: bool) -> io::Result<()> {
    stream.set_read_timeout(Some(LONGEST_WAIT))?;
    let mut request = BufReader::new(stream.take(LONGEST_REQUEST_BYTES));
    let mut first = String::new();
    request.read_line(&mut first)?;
    let mut header = String::new();
    // To the empty line: a connection that is closed on unread bytes is reset, and the answer with it.
    while request.read_line(&mut header)? > 2 {
        header.clear();
    }
    let mut words = first.split_whitespace();
    let (method, url) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if !matches!(method, "GET" | "HEAD") {
        return respond(
            stream,
            "405 Method Not Allowed",
            &[("allow", "GET, HEAD")],
            b"only GET and HEAD\n",
            true,
        );
    }
    let with_body = method == "GET";
    let file = path_of(url).and_then(|path| existing(dist, &path));
    let Some((path, bytes)) = file.and_then(|path| fs::read(&path).ok().map(|bytes| (path, bytes))) else {
        return respond(stream, "404 Not Found", &[], b"there is no such file\n", with_body);
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
    respond(stream, "200 OK", &headers, &bytes, with_body)
}

fn respond(
    mut stream: &TcpStream,
    status: &str,
    headers: &[(&str, &str)],
    body: &[u8],
    with_body: bool,
) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n", body.len());
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    if with_body {
        stream.write_all(body)?;
    }
    stream.flush()
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
    // After it may stand which of several files it is: `_bg`, `_later`, `.fr`.
    let digest =
        stem.rsplit_once('-').map_or("", |(_, end)| end.split(['_', '.']).next().unwrap_or_default());
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
        for path in [
            "press-loupe-0.1.0-0123456789abcdef_bg.wasm",
            "press-loupe-0.1.0-0123456789abcdef_later.wasm",
            "press-loupe-0.1.0-0123456789abcdef.js",
            "press-loupe-0.1.0-0123456789abcdef.fr.txt",
        ] {
            assert!(caching(Path::new(path)).contains("immutable"), "{path}");
        }
        let stable =
            ["index.html", "press-loupe.js", "press-loupe-0.1.0.js", "press-loupe.d.ts", "favicon.svg"];
        for path in stable {
            assert_eq!(caching(Path::new(path)), "no-cache", "{path}");
        }
    }
}
