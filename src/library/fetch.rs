//! Fetching from this site, no more than may be held, with what can go wrong told apart.

use gloo_net::http::Request;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, RequestCredentials, RequestMode, RequestRedirect};

use super::Unopened;
use crate::foreign::MOST_BYTES;

/// The bytes of one of the site's own files. The site may stand behind a login.
pub(super) async fn own(address: &str) -> Result<Vec<u8>, Unopened> {
    bytes(address, RequestCredentials::SameOrigin, RequestRedirect::Follow).await
}

/// The bytes at an address that a link has named: anyone may have made it, so the request carries nothing of
/// the reader's and goes nowhere else.
pub(super) async fn named(address: &str) -> Result<Vec<u8>, Unopened> {
    bytes(address, RequestCredentials::Omit, RequestRedirect::Manual).await
}

/// The bytes at an address of this site, [`MOST_BYTES`] at most. Another site is not asked, also where this one
/// leads there.
async fn bytes(
    address: &str,
    credentials: RequestCredentials,
    redirect: RequestRedirect,
) -> Result<Vec<u8>, Unopened> {
    let request = Request::get(address).mode(RequestMode::SameOrigin);
    let request = request.credentials(credentials).redirect(redirect);
    let response = request.send().await.map_err(|_| Unopened::Network)?;
    match response.status() {
        // A redirect that isn't followed is handed out as an answer without a status.
        0 => return Err(Unopened::Redirected),
        _ if response.ok() => {}
        status => return Err(Unopened::Status(status)),
    }
    // The length that the server announces is that of the compressed answer, if it announces any.
    let Some(body) = response.body() else { return Ok(Vec::new()) };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    while let Some(chunk) = next(&reader).await.map_err(|_| Unopened::Network)? {
        let (start, end) = (bytes.len(), bytes.len() + chunk.length() as usize);
        if end > MOST_BYTES {
            // Whether it could be cancelled changes nothing: nobody reads on.
            let _ = JsFuture::from(reader.cancel()).await;
            return Err(Unopened::TooLarge);
        }
        bytes.resize(end, 0);
        chunk.copy_to(&mut bytes[start..]);
    }
    Ok(bytes)
}

/// The next chunk of a stream of bytes; none at its end.
async fn next(reader: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, JsValue> {
    let result = JsFuture::from(reader.read()).await?;
    let is_done = Reflect::get(&result, &"done".into())?.is_truthy();
    let chunk = Reflect::get(&result, &"value".into())?;
    Ok((!is_done).then(|| chunk.unchecked_into()))
}
