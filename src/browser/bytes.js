// What comes from the network, no more of it than the page can hold: a server may send any amount, and compressed
// data says nothing of its size. No script reads an answer in another way (a test in `xtask/src/support.rs` looks for it), but the
// browser itself scripts, and programs that it compiles while they come; the library's program reads documents by
// `src/library/fetch.rs`.

/** The most bytes of a page of the site: several times that of the largest document. */
const MOST = 64 * 2 ** 20;

/**
 * The bytes of an answer.
 *
 * @throws where there are too many; then the rest isn't fetched.
 */
export async function bytesOf(response) {
  // Some browsers make no stream of nothing.
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const pieces = [];
  let length = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    length += value.length;
    if (length > MOST) {
      reader.cancel();
      throw new Error(`${response.url}: more than ${MOST} bytes`);
    }
    pieces.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
