// Marks characters of the text: by the CSS Custom Highlight API, and by <mark> where there is none.

const HIT = "hit";
const CURRENT = "hit-current";
const hasHighlights = typeof Highlight === "function" && !!globalThis.CSS?.highlights;
/** Milliseconds of work after which the page gets a turn. */
const SLICE = 8;

/** The ids of elements, each followed by the offsets of what is marked in it. */
let places = [];
/** How many of them are marked, and how the rest will be. */
let done = 0;
let waiting;
/** The <mark> elements, where the browser has no highlights. */
let marks = [];

/**
 * Marks these places and no others.
 *
 * `wanted` is a flat list: the id of an element, and its offsets, start and end in turn, in UTF-16
 * units of its text content, in order and apart. What takes long is done bit by bit.
 */
export function highlight(wanted) {
  takeAway();
  places = wanted;
  done = 0;
  if (hasHighlights) CSS.highlights.set(HIT, new Highlight());
  goOn();
}

function goOn() {
  const end = performance.now() + SLICE;
  while (done < places.length) {
    if (performance.now() > end) {
      waiting = setTimeout(goOn);
      return;
    }
    markNext();
  }
}

function markNext() {
  const element = document.getElementById(places[done]);
  const spots = element ? spotsOf(element, places[done + 1]) : [];
  done += 2;
  if (hasHighlights) {
    const hits = CSS.highlights.get(HIT);
    for (const piece of spots.flat()) hits.add(new StaticRange(piece));
  } else {
    wrap(spots);
  }
}

/** Brings the hit with this number into view, and marks it as the one where the reader is. */
export function reveal(number) {
  let left = number;
  let at = 0;
  while (at < places.length && left >= places[at + 1].length / 2) {
    left -= places[at + 1].length / 2;
    at += 2;
  }
  const element = document.getElementById(places[at]);
  if (!element) return;
  while (done <= at) markNext();
  const range = rangeOf(spotsOf(element, places[at + 1].subarray(2 * left, 2 * left + 2))[0]);
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

function rangeOf(spot) {
  const range = document.createRange();
  const last = spot[spot.length - 1];
  range.setStart(spot[0].startContainer, spot[0].startOffset);
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}

/** What stands at the offsets in an element: for each pair a list of pieces, one a text node. */
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

/** Puts pieces into <mark>: from the last to the first, so that the offsets before stay true. */
function wrap(spots) {
  for (const { startContainer, startOffset, endOffset } of spots.flat().reverse()) {
    const text = startContainer.splitText(startOffset);
    text.splitText(endOffset - startOffset);
    const mark = document.createElement("mark");
    text.replaceWith(mark);
    mark.append(text);
    marks.push(mark);
  }
}

function takeAway() {
  clearTimeout(waiting);
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
