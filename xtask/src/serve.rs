//! Serves `dist/` as a host should: with the headers, caching and compression of HOSTING.md.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tower_http::services::{ServeDir, ServeFile};

use crate::headers::{self, is_hashed};
use crate::{build, command, paths};

const USUAL_PORT: u16 = 8080;

/// Builds the site unless told not to, and serves it until the program is stopped.
pub(crate) fn run(port: Option<u16>, build_first: bool) -> Result<ExitCode> {
    if build_first {
        build::site()?;
    } else if !paths::dist().join("index.html").is_file() {
        bail!("there is no dist/index.html to serve: leave out --no-build");
    }
    let listener = match port {
        Some(port) => listen(port).with_context(|| format!("port {port} can't be had"))?,
        None => listen(USUAL_PORT).or_else(|_| listen(0)).context("no port can be had")?,
    };
    command::say(&format!(
        "The explorer is at http://{}/ (Ctrl+C stops it)",
        listener.local_addr()?
    ));
    serve(listener)?;
    Ok(ExitCode::SUCCESS)
}

/// A listener on this machine alone; port 0 takes a free one.
pub(crate) fn listen(port: u16) -> Result<TcpListener> {
    let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Serves `dist/` on this listener.
pub(crate) fn serve(listener: TcpListener) -> Result<()> {
    serve_folder(listener, &paths::dist())
}

fn serve_folder(listener: TcpListener, folder: &Path) -> Result<()> {
    let missing = ServeFile::new(folder.join("404.html")).precompressed_br().precompressed_gzip();
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    let site = Router::new()
        .fallback_service(files.not_found_service(missing))
        .layer(from_fn(with_headers));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, site).await.context("the server stopped")
    })
}

async fn with_headers(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    // That a file isn't there may change.
    let is_there = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let caching = if is_hashed(&path) && is_there { headers::HASHED } else { headers::OTHERS };
    let sent = response.headers_mut();
    sent.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    for (name, value) in headers::SECURITY {
        sent.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    for (_, name, value) in
        headers::OF_FOLDERS.iter().filter(|(folder, ..)| path.starts_with(folder))
    {
        sent.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    name_charset(sent);
    response
}

/// Text is UTF-8: without a word of it browsers guess.
fn name_charset(headers: &mut HeaderMap) {
    let Some(kind) = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()) else {
        return;
    };
    if kind.starts_with("text/")
        && !kind.contains("charset")
        && let Ok(kind) = HeaderValue::try_from(format!("{kind}; charset=utf-8"))
    {
        headers.insert(header::CONTENT_TYPE, kind);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

    use std::fs;
    use std::io::{Read, Write};
    use std::net::{SocketAddr, TcpStream};
    use std::thread;

    use super::{listen, serve_folder};
    use crate::headers;

    const HASHED: &str = "/loader-00000000000000aa.js";

    /// Serves a small site for a test.
    fn site(test: &str) -> SocketAddr {
        let folder = crate::paths::root().join("target/tmp/serve").join(test);
        fs::create_dir_all(&folder).unwrap();
        for name in ["index.html", "404.html", &HASHED[1..]] {
            for form in ["", ".br", ".gz"] {
                fs::write(folder.join(format!("{name}{form}")), format!("{name}{form}")).unwrap();
            }
        }
        fs::write(folder.join("plain.txt"), "plain").unwrap();
        let listener = listen(0).unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || serve_folder(listener, &folder));
        address
    }

    /// The answer to a request, its head in small letters.
    fn get(site: SocketAddr, path: &str, header: &str) -> (String, String) {
        let mut stream = TcpStream::connect(site).unwrap();
        let request =
            format!("GET {path} HTTP/1.1\r\nhost: site\r\nconnection: close\r\n{header}\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_lowercase(), body.into())
    }

    #[test]
    fn the_form_that_is_sent_is_the_one_asked_for() {
        let site = site("forms");
        for (accepted, form) in [
            ("br, gzip", ".br"),
            ("gzip, deflate", ".gz"),
            ("br;q=0, gzip", ".gz"),
            ("br;q=0.1, gzip;q=0.9", ".gz"),
            ("gzip;q=0", ""),
            ("identity", ""),
            ("zstd", ""),
        ] {
            let (head, body) = get(site, "/", &format!("accept-encoding: {accepted}"));
            assert_eq!(body, format!("index.html{form}"), "{accepted}");
            assert!(head.contains("vary: accept-encoding"), "{accepted}: {head}");
            let encoding = match form {
                ".br" => Some("content-encoding: br"),
                ".gz" => Some("content-encoding: gzip"),
                _ => None,
            };
            match encoding {
                Some(encoding) => assert!(head.contains(encoding), "{accepted}: {head}"),
                None => assert!(!head.contains("content-encoding"), "{accepted}: {head}"),
            }
        }
    }

    #[test]
    fn files_with_a_hash_are_kept_and_the_others_asked_for_anew() {
        let site = site("caching");
        let caching = |path: &str| {
            let (head, _) = get(site, path, "accept: */*");
            let line = head.lines().find_map(|line| line.strip_prefix("cache-control: "));
            line.map(String::from).unwrap_or_default()
        };
        assert_eq!(caching("/"), headers::OTHERS);
        assert_eq!(caching("/plain.txt"), headers::OTHERS);
        assert_eq!(caching(HASHED), headers::HASHED);
        assert_eq!(caching("/loader-00000000000000ab.js"), headers::OTHERS, "it may come yet");
    }

    #[test]
    fn what_has_not_changed_is_not_sent_again() {
        let site = site("unchanged");
        let (head, _) = get(site, "/", "accept: */*");
        let tag = head.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap();
        let (head, body) = get(site, "/", &format!("if-none-match: {tag}"));
        assert!(head.starts_with("http/1.1 304"), "{head}");
        assert_eq!(body, "");
    }

    #[test]
    fn what_is_not_there_is_a_404_with_its_page_and_the_policy() {
        let site = site("missing");
        for path in ["/missing.html", "/documents/missing/", "/..%2f..%2fetc/passwd"] {
            let (head, body) = get(site, path, "accept: */*");
            assert!(head.starts_with("http/1.1 404"), "{path}: {head}");
            assert!(head.contains("content-security-policy: default-src 'none'"), "{path}: {head}");
            assert_eq!(body, "404.html", "{path}");
        }
    }

    #[test]
    fn text_says_that_it_is_utf_8() {
        let (head, _) = get(site("charset"), "/plain.txt", "accept: */*");
        assert!(head.contains("content-type: text/plain; charset=utf-8"), "{head}");
    }
}
