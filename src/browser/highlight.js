// Marks characters of the text: by the CSS Custom Highlight API, and by <mark> where there is none.

const HIT = "hit";
const CURRENT = "hit-current";
const hasHighlights = typeof Highlight === "function" && !!globalThis.CSS?.highlights;

/** The spots of what is marked, in order: each a list of pieces, one a text node. */
let spots = [];
/** The <mark> elements, where the browser has no highlights. */
let marks = [];

/**
 * Marks these places and no others.
 *
 * `places` is a flat list: the id of an element, and its offsets, start and end in turn, in UTF-16
 * units of its text content, in order and apart.
 */
export function highlight(places) {
  takeAway();
  spots = [];
  for (let index = 0; index < places.length; index += 2) {
    const element = document.getElementById(places[index]);
    if (element) spots.push(...spotsOf(element, places[index + 1]));
  }
  if (hasHighlights) {
    const hits = new Highlight();
    for (const piece of spots.flat()) hits.add(new StaticRange(piece));
    CSS.highlights.set(HIT, hits);
  } else {
    wrap();
  }
}

/** Brings the spot with this number into view, and marks it as the one where the reader is. */
export function reveal(number) {
  const spot = spots[number];
  if (!spot) return;
  const range = document.createRange();
  range.setStart(spot[0].startContainer, spot[0].startOffset);
  const last = spot[spot.length - 1];
  range.setEnd(last.endContainer, last.endOffset);
  if (hasHighlights) {
    const current = new Highlight(range);
    current.priority = 1;
    CSS.highlights.set(CURRENT, current);
  } else {
    for (const mark of marks) mark.toggleAttribute("data-current", range.intersectsNode(mark));
  }
  const { top, bottom } = range.getBoundingClientRect();
  // Neither under the masthead nor under what stands at the foot of a phone.
  if (top < innerHeight * 0.12 || bottom > innerHeight * 0.75) {
    scrollBy({ top: top - innerHeight * 0.3, behavior: "instant" });
  }
}

function spotsOf(element, offsets) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  let node = walker.nextNode();
  let begin = 0;
  for (let index = 0; index < offsets.length; index += 2) {
    const [start, end] = [offsets[index], offsets[index + 1]];
    while (node && begin + node.length <= start) {
      begin += node.length;
      node = walker.nextNode();
    }
    const pieces = [];
    while (node && begin < end) {
      pieces.push({
        startContainer: node,
        startOffset: Math.max(start - begin, 0),
        endContainer: node,
        endOffset: Math.min(end - begin, node.length),
      });
      if (begin + node.length >= end) break;
      begin += node.length;
      node = walker.nextNode();
    }
    if (pieces.length > 0) found.push(pieces);
  }
  return found;
}

/** From the last one to the first, so that the offsets before it stay true. */
function wrap() {
  for (const spot of [...spots].reverse()) {
    for (const piece of [...spot].reverse()) {
      const text = piece.startContainer.splitText(piece.startOffset);
      text.splitText(piece.endOffset - piece.startOffset);
      const mark = document.createElement("mark");
      text.replaceWith(mark);
      mark.append(text);
      marks.unshift(mark);
      Object.assign(piece, { startContainer: text, startOffset: 0, endContainer: text, endOffset: text.length });
    }
  }
}

function takeAway() {
  if (hasHighlights) {
    CSS.highlights.delete(HIT);
    CSS.highlights.delete(CURRENT);
  }
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
  marks = [];
}
