//! Fetching, with what can go wrong told apart.

use gloo_net::http::{Request, Response};
use web_sys::{AbortSignal, RequestCredentials, RequestMode};

use super::Unopened;
use crate::foreign::MOST_BYTES;

/// The bytes at an address of this site. Another site is not asked, also where this one leads there.
pub(super) async fn bytes(address: &str, signal: &AbortSignal) -> Result<Vec<u8>, Unopened> {
    let response = Request::get(address)
        .mode(RequestMode::SameOrigin)
        .credentials(RequestCredentials::SameOrigin)
        .abort_signal(Some(signal))
        .send()
        .await
        .map_err(|_| broken_off(signal))?;
    if !response.ok() {
        return Err(Unopened::Status(response.status()));
    }
    if announced(&response).is_some_and(|bytes| bytes > MOST_BYTES) {
        return Err(Unopened::TooLarge);
    }
    response.binary().await.map_err(|_| broken_off(signal))
}

/// How many bytes the server says it will send.
fn announced(response: &Response) -> Option<usize> {
    response.headers().get("content-length")?.parse().ok()
}

/// A request fails alike where the reader went elsewhere and where the network is gone.
fn broken_off(signal: &AbortSignal) -> Unopened {
    if signal.aborted() { Unopened::Aborted } else { Unopened::Network }
}
