//! Serves `dist/` as a host should: with the headers, caching and compression of HOSTING.md. It answers this
//! machine alone, and hands out files of the site and nothing else.

use std::fs;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result, bail, ensure};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use tower_http::services::{ServeDir, ServeFile};

use crate::headers::{self, is_hashed};
use crate::publish::is_regular;
use crate::{build, command, hosts, paths};

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

/// Serves a folder that has what `dist/` has, a `404.html` above all.
pub(crate) fn serve_folder(listener: TcpListener, folder: &Path) -> Result<()> {
    let sent = Arc::new(sent_with(&hosts::policy_of(folder)?)?);
    let page = folder.join("404.html");
    ensure!(is_regular(&page), "{} has to be a file", page.display());
    let missing = ServeFile::new(page).precompressed_br().precompressed_gzip();
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(missing.clone());
    let folder = PathBuf::from(folder);
    let answer = move |request: Request| {
        let (mut files, mut missing) = (files.clone(), missing.clone());
        let is_of_site = is_of_site(&folder, request.uri().path());
        async move {
            if is_of_site {
                return files.try_call(request).await.map(IntoResponse::into_response);
            }
            let page = missing.try_call(request).await;
            page.map(|page| (StatusCode::NOT_FOUND, page).into_response())
        }
    };
    let answer = move |request| {
        let answered = answer(request);
        // What can't be read for another reason than that it isn't there.
        async { answered.await.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR.into_response()) }
    };
    let site = Router::new()
        .fallback(answer)
        .layer(from_fn_with_state(sent, with_headers))
        .layer(from_fn(for_this_machine));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, site).await.context("the server stopped")
    })
}

/// Whether a path of an address leads to the site's own: to files and folders, but to none whose name begins
/// with a dot, no symbolic link, and no pipe, which would be waited for. What isn't there may be asked for.
fn is_of_site(folder: &Path, path: &str) -> bool {
    let Ok(path) = percent_decode_str(path).decode_utf8() else { return false };
    let mut file = folder.to_owned();
    for name in path.split('/').filter(|name| !name.is_empty()) {
        if name.starts_with('.') || name.contains(['\\', '\0']) {
            return false;
        }
        file.push(name);
        if !is_own(&file) {
            return false;
        }
    }
    if file.is_dir() {
        file.push("index.html");
    }
    ["", ".br", ".gz"].into_iter().all(|form| {
        let mut file = file.clone().into_os_string();
        file.push(form);
        is_own(Path::new(&file))
    })
}

/// Whether this is a file or a folder itself, or nothing.
fn is_own(path: &Path) -> bool {
    fs::symlink_metadata(path).map_or(true, |found| found.is_file() || found.is_dir())
}

/// Answers only what is asked of this machine by a name of its own. A page of another site whose name has
/// been made to lead here (DNS rebinding) could else read what is served.
async fn for_this_machine(request: Request, next: Next) -> Response {
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok()?.parse::<Authority>().ok());
    let is_named = host.is_some_and(|host| is_loopback(&host)) && hosts.next().is_none();
    if is_named && request.uri().authority().is_none_or(is_loopback) {
        return next.run(request).await;
    }
    let words = "this server answers as localhost, 127.0.0.1 and [::1] only\n";
    (StatusCode::MISDIRECTED_REQUEST, words).into_response()
}

/// Whether a host is this machine: `localhost`, a name below it (RFC 6761), or a loopback address.
fn is_loopback(host: &Authority) -> bool {
    let host = host.host().trim_end_matches('.').to_ascii_lowercase();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost"
        || host.ends_with(".localhost")
        || address.is_ok_and(|address| address.is_loopback())
}

/// What goes with answers, by the beginning of their paths.
type Sent = Vec<(&'static str, HeaderName, HeaderValue)>;

/// What a host should send for a site with this policy.
fn sent_with(policy: &str) -> Result<Sent> {
    let all = headers::for_all(policy).into_iter().map(|(name, value)| ("/", name, value));
    all.chain(headers::of_folders(policy))
        .map(|(folder, name, value)| {
            Ok((folder, HeaderName::from_static(name), HeaderValue::try_from(value)?))
        })
        .collect()
}

async fn with_headers(State(all): State<Arc<Sent>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    // That a file isn't there may change.
    let is_there = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let caching = if is_hashed(&path) && is_there { headers::HASHED } else { headers::OTHERS };
    let sent = response.headers_mut();
    sent.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    for (_, name, value) in all.iter().filter(|(folder, ..)| path.starts_with(folder)) {
        sent.insert(name, value.clone());
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
    use std::path::Path;
    #[cfg(unix)]
    use std::process::Command;
    use std::thread;
    use std::time::Duration;

    use super::{listen, serve_folder};
    use crate::{headers, hosts};

    const HASHED: &str = "/loader-00000000000000aa.js";

    /// Serves a small site for a test.
    fn site(test: &str) -> SocketAddr {
        site_with(test, |_| ())
    }

    /// The same with more in its folder.
    fn site_with(test: &str, add: impl FnOnce(&Path)) -> SocketAddr {
        let folder = crate::paths::root().join("target/tmp/serve").join(test).join("dist");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for name in ["index.html", "404.html", &HASHED[1..]] {
            for form in ["", ".br", ".gz"] {
                fs::write(folder.join(format!("{name}{form}")), format!("{name}{form}")).unwrap();
            }
        }
        fs::write(folder.join("plain.txt"), "plain").unwrap();
        hosts::write(&folder, &headers::policy(""), &[]).unwrap();
        add(&folder);
        let listener = listen(0).unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || serve_folder(listener, &folder));
        address
    }

    /// The answer to a request, its head in small letters.
    fn get(site: SocketAddr, path: &str, header: &str) -> (String, String) {
        ask(site, path, &format!("host: localhost\r\n{header}"))
    }

    /// The same with each header given. What doesn't answer at all fails the test.
    fn ask(site: SocketAddr, path: &str, headers: &str) -> (String, String) {
        let mut stream = TcpStream::connect(site).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nconnection: close\r\n{headers}\r\n\r\n");
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
    fn who_asks_for_another_host_gets_nothing() {
        let site = site("hosts");
        let port = site.port();
        for host in ["localhost", "LOCALHOST:80", "127.0.0.1", "127.1.2.3", "[::1]", "a.localhost"]
        {
            let (head, _) = ask(site, "/", &format!("host: {host}"));
            assert!(head.starts_with("http/1.1 200"), "{host}: {head}");
        }
        let rebound = format!("host: rebound.example:{port}");
        for headers in [
            rebound.as_str(),
            "host: 10.0.0.1",
            "host: localhost.example",
            "host: 127.0.0.1.example",
            "host: localhost@host.example",
            "host: 0.0.0.0",
            "host: ",
            "host: localhost\r\nhost: rebound.example",
            "accept: */*",
        ] {
            let (head, body) = ask(site, "/", headers);
            assert!(head.starts_with("http/1.1 4"), "{headers}: {head}");
            assert!(!head.contains("access-control"), "{headers}: {head}");
            assert!(!body.contains("index.html"), "{headers}: {body}");
        }
        let (head, _) = ask(site, "http://rebound.example/", "host: localhost");
        assert!(head.starts_with("http/1.1 421"), "{head}");
    }

    #[cfg(unix)]
    #[test]
    fn links_pipes_and_dotfiles_are_not_there() {
        use std::os::unix::fs::symlink;

        let site = site_with("strange", |folder| {
            fs::write(folder.with_file_name("secret"), "secret").unwrap();
            fs::create_dir_all(folder.join("documents/.git")).unwrap();
            for dotfile in [".env", "documents/.git/config"] {
                fs::write(folder.join(dotfile), "secret").unwrap();
            }
            symlink("../secret", folder.join("link.txt")).unwrap();
            symlink("..", folder.join("up")).unwrap();
            symlink("../secret", folder.join("plain.txt.br")).unwrap();
            fs::create_dir(folder.join("linked")).unwrap();
            symlink("../../secret", folder.join("linked/index.html")).unwrap();
            let made = Command::new("mkfifo").arg(folder.join("pipe")).status().unwrap();
            assert!(made.success());
        });
        for path in [
            "/.env",
            "/%2eenv",
            "/documents/.git/config",
            "/link.txt",
            "/up/secret",
            "/plain.txt",
            "/linked/",
            "/pipe",
            "/%ff",
        ] {
            let (head, body) = get(site, path, "accept-encoding: br");
            assert!(head.starts_with("http/1.1 404"), "{path}: {head}");
            assert!(head.contains("content-security-policy"), "{path}: {head}");
            assert!(!body.contains("secret"), "{path}: {body}");
        }
    }

    #[test]
    fn text_says_that_it_is_utf_8() {
        let (head, _) = get(site("charset"), "/plain.txt", "accept: */*");
        assert!(head.contains("content-type: text/plain; charset=utf-8"), "{head}");
    }
}
