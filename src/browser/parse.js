// Makes elements of HTML in turns, so that what the reader does comes between: `innerHTML` takes a long text in one
// go, and so does the browser when it styles and lays out what came at once.

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

/** Elements that are put into the page at a time, and how many make it worth while. */
const [BATCH, MANY] = [1000, 10_000];

/**
 * Puts nodes into an element of the page, in the place of what it has. Many of them come in the order of the page, a
 * batch a frame, as long as `isWanted`: then it promises the end.
 */
export function insert(nodes, into, isWanted) {
  if (nodes.reduce((sum, node) => sum + sizeOf(node), 0) < MANY) return into.replaceChildren(...nodes);
  let count = 0;
  const append = async (nodes, into) => {
    for (const node of nodes) {
      if (!isWanted()) return;
      const size = sizeOf(node);
      const content = size > BATCH ? [...node.childNodes] : [];
      if (content.length > 0) node.replaceChildren();
      into.append(node);
      if (content.length === 0) count += size;
      // What isn't shown is neither styled nor laid out.
      else if (getComputedStyle(node).display === "none") node.append(...content);
      else await append(content, node);
      if (count < BATCH) continue;
      count = 0;
      await frame();
    }
  };
  into.replaceChildren();
  return append(nodes, into);
}

/** How many elements there are in a node, and itself. */
const sizeOf = (node) => 1 + (node.querySelectorAll?.("*").length ?? 0);

/** Ends once what was changed is painted, or at once where nothing is. */
const frame = () => new Promise((then) => {
  requestAnimationFrame(() => setTimeout(then));
  if (document.hidden) setTimeout(then);
});
