// Marks characters of the text: by the CSS Custom Highlight API, and by <mark> where there is none.

import { isLetBe, layOutAll, SECTION, whenReached } from "./far.js";

const hasHighlights = typeof Highlight === "function" && !!CSS.highlights;
/** Milliseconds of work after which the page gets a turn. */
const SLICE = 8;
/** The name of the hit where the reader is. */
const CURRENT = "hit-current";

/** What is marked for one reason. */
class Layer {
  /** The ids of elements, each followed by the offsets of what is marked in it. */
  places = [];
  /** Where in `places` those are that are to be marked, the next one last. */
  next = [];
  /** The same by the section that the browser lets be: they are marked once it doesn't. */
  letBe = new Map();
  /** Where in `places` those are that are marked. */
  marked = new Set();
  /** The <mark> elements, where the browser has no highlights. */
  marks = [];

  /** `name` is that of the highlight, or the class of the <mark> elements. */
  constructor(name) {
    this.name = name;
  }

  /**
   * Marks these places and no others.
   *
   * `wanted` is a flat list: the id of an element, and its offsets, start and end in turn, in UTF-16
   * units of its text content, in order and apart; an element with many of them comes several times. What takes long is
   * done bit by bit.
   */
  show(wanted) {
    this.takeAway();
    this.places = wanted;
    if (hasHighlights && wanted.length > 0) CSS.highlights.set(this.name, new Highlight());
    for (let at = wanted.length - 2; at >= 0; at -= 2) this.next.push(at);
    this.goOn();
  }

  goOn() {
    clearTimeout(this.waiting);
    const end = performance.now() + SLICE;
    while (this.next.length > 0) {
      if (performance.now() > end) {
        this.waiting = setTimeout(() => this.goOn());
        return;
      }
      const at = this.next.pop();
      const element = document.getElementById(this.places[at]);
      const section = element?.closest(SECTION);
      if (this.letBe.has(section)) this.letBe.get(section).push(at);
      else if (section && isLetBe(section)) this.letBe.set(section, [at]);
      else if (element) this.mark(at, element);
    }
  }

  /** Goes on with what stands in this element, or anywhere: the browser lets it be no longer. */
  reach(element) {
    for (const [section, places] of this.letBe) {
      if (element && !element.contains(section)) continue;
      this.letBe.delete(section);
      this.next.push(...places);
    }
    this.goOn();
  }

  /** Marks what stands at this place of the list, in its element, unless it is marked. */
  mark(at, element) {
    if (this.marked.has(at)) return;
    this.marked.add(at);
    const spots = spotsOf(element, this.places[at + 1]);
    if (hasHighlights) {
      const marked = CSS.highlights.get(this.name);
      for (const piece of spots.flat()) marked.add(new StaticRange(piece));
    } else {
      this.wrap(spots);
    }
  }

  /** Puts pieces into <mark>: from the last to the first, so that the offsets before stay true. */
  wrap(spots) {
    for (const { startContainer, startOffset, endOffset } of spots.flat().reverse()) {
      const text = startContainer.splitText(startOffset);
      text.splitText(endOffset - startOffset);
      const mark = document.createElement("mark");
      mark.className = this.name;
      text.replaceWith(mark);
      mark.append(text);
      this.marks.push(mark);
    }
  }

  takeAway() {
    clearTimeout(this.waiting);
    this.next = [];
    this.letBe.clear();
    this.marked.clear();
    if (hasHighlights) CSS.highlights.delete(this.name);
    for (const mark of this.marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    this.marks = [];
  }
}

const hits = new Layer("hit");
const named = new Layer("named");
const touched = new Layer("touched");
const pointed = new Layer("pointed");
whenReached((element) => [hits, named, touched, pointed].forEach((layer) => layer.reach(element)));

/** Marks what the search has found. */
export function highlight(wanted) {
  if (hasHighlights) CSS.highlights.delete(CURRENT);
  hits.show(wanted);
}

/** Marks the words that name what is chosen, and those that touch it. */
export function mention(naming, touching) {
  named.show(naming);
  touched.show(touching);
}

/** Marks the words to which a link has led, until another link leads on. */
export function point(wanted) {
  pointed.show(wanted);
}

addEventListener("hashchange", () => {
  if (pointed.places.length > 0 && location.hash !== `#${pointed.places[0]}`) pointed.show([]);
});

/** Brings the hit with this number into view, and marks it as the one where the reader is. */
export function reveal(number) {
  const { places, marks } = hits;
  let left = number;
  let at = 0;
  while (at < places.length && left >= places[at + 1].length / 2) {
    left -= places[at + 1].length / 2;
    at += 2;
  }
  const element = document.getElementById(places[at]);
  if (!element) return;
  layOutAll();
  hits.mark(at, element);
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
