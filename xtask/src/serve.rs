//! Serves `dist/` as a host should: with the content-security policy, caching and compression.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tower_http::services::ServeDir;

use crate::{build, command, paths};

/// What the page may load and run: nothing but its own files.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'";

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
    let site = Router::new()
        .fallback_service(ServeDir::new(paths::dist()).precompressed_br())
        .layer(from_fn(with_headers));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, site).await.context("the server stopped")
    })
}

async fn with_headers(request: Request, next: Next) -> Response {
    let caching = if is_hashed(request.uri().path()) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let is_download = request.uri().path().starts_with("/single/");
    let mut response = next.run(request).await;
    if is_download {
        // They have a policy of their own, and that of the site would forbid what is in them.
        let download = HeaderValue::from_static("attachment");
        response.headers_mut().insert(header::CONTENT_DISPOSITION, download);
    }
    let headers = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, caching),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ];
    for (name, value) in headers {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Whether the name of a file changes with its content: `charts-4F2A6C1B.js`.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let words = name.split(['-', '_', '.']);
    let is_top = path.matches('/').count() == 1;
    is_top
        && words.into_iter().any(|word| {
            word.len() >= 8
                && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
                && word.bytes().any(|byte| byte.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn files_with_a_hash_in_their_name_never_change() {
        assert!(is_hashed("/policy-explorer-2b0f1a9c8d7e6f50_bg.wasm"));
        assert!(is_hashed("/charts-4F2A6C1B.js"));
        assert!(!is_hashed("/index.html"));
        assert!(!is_hashed("/documents/decision-2023/document.json"));
        assert!(!is_hashed("/"));
    }
}
