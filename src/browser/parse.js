// Parses HTML in turns, so that what the reader does comes between: `innerHTML` takes a long text in one go.

/** Milliseconds for which work goes on before it gives way. */
const TURN = 10;
/** Bytes of HTML that are parsed at a time: a millisecond or two. */
const PIECE = 32 * 1024;

let began = 0;

/** Lets what the reader does come first, unless it just has. */
export async function giveWay() {
  if (performance.now() - began < TURN) return;
  await (globalThis.scheduler?.yield?.() ?? new Promise((goOn) => setTimeout(goOn)));
  began = performance.now();
}

/**
 * The document that these bytes of HTML make, in UTF-8; it isn't shown, so nothing of it loads or runs. What is
 * only the content of an element gets a page around it.
 *
 * @throws once the signal is aborted.
 */
export async function parse(bytes, signal) {
  const made = document.implementation.createHTMLDocument();
  // The one parser of browsers that takes its text bit by bit.
  made.open();
  made.write("<!doctype html>");
  const decoder = new TextDecoder();
  for (let from = 0; from < bytes.length; from += PIECE) {
    made.write(decoder.decode(bytes.subarray(from, from + PIECE), { stream: true }));
    await giveWay();
    if (signal?.aborted) throw new Error("cancelled");
  }
  made.close();
  return made;
}
