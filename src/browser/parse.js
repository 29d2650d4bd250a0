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
const [BATCH, MANY] = [500, 10_000];

/**
 * Puts what is in one element into another one of the page, in the place of what that has. Much of it comes in the
 * order of the page, a batch a frame, as long as `isWanted`: then it promises the end.
 */
export function insert(from, into, isWanted) {
  into.replaceChildren();
  if (!hasMore(from, MANY)) return into.append(...from.childNodes);
  let count = 0;
  const move = async (from, into, isShown) => {
    while (from.firstChild && isWanted()) {
      const node = from.firstChild;
      if (hasMore(node, BATCH)) {
        // The element alone: what is in it comes bit by bit.
        const shell = node.cloneNode();
        into.append(shell);
        count += 1;
        // What isn't shown is neither styled nor laid out.
        await move(node, shell, isShown && getComputedStyle(shell).display !== "none");
        node.remove();
      } else {
        count += 1 + elementsIn(node).length;
        into.append(node);
      }
      if (count < BATCH) continue;
      count = 0;
      await (isShown ? frame() : giveWay());
    }
  };
  return move(from, into, true).then(frame);
}

/** The elements in a node: they are counted when they are asked for, and no further. */
const elementsIn = (node) => node.getElementsByTagName?.("*") ?? [];

const hasMore = (node, most) => elementsIn(node)[most] !== undefined;

/** Milliseconds after which a frame isn't waited for any longer: a page that isn't seen has none. */
const LATE = 50;

/** Ends once what was changed is painted. */
const frame = () => new Promise((then) => {
  requestAnimationFrame(() => setTimeout(then));
  setTimeout(then, LATE);
});
