// The fragment of the address, corrected before anything goes by it: apps append to links what is theirs, and
// some write them in capitals. The browser goes by the fragment as it stands, so the address is corrected.

import { isAway } from "./panels.js";
import { scrollToElement } from "./position.js";

/** What ids are made of; what follows in `#a5&shareTo=…`, `#a5?from=…`, `#a5#…` or `#a5。` is no part of them. */
const ID = /^[\w-]+/;

/** The id in the page, or in a view of it, that the address means; undefined where there is none such. */
export function meant() {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // It stands there as it is.
  }
  const [bare = ""] = ID.exec(id) ?? [];
  return [id, bare, bare.toLowerCase()].find((each) => each && (document.getElementById(each) || isAway(each)));
}

/**
 * Has the browser go to the place that the address means, in the page as it is now. A step of the history that shows a file
 * of the reader's would lose what it says of it, so there the page is only scrolled.
 */
export function arrive() {
  if (!location.hash) return;
  const id = meant();
  if (history.state?.held) scrollToElement(document.getElementById(id));
  else location.replace(`#${id ?? location.hash.slice(1)}`);
}

/**
 * Whether the reader is where the browser goes for the place of the address. It goes there and back, so it is no
 * question for a page in a frame.
 */
export function isThere() {
  const target = document.querySelector(":target");
  const before = scrollY;
  scrollToElement(target);
  const way = Math.abs(scrollY - before);
  scrollTo({ top: before, behavior: "instant" });
  return !!target && way < 2;
}

/** Corrects the address, if it means a place in the page in other words. */
export function correctFragment() {
  const id = meant();
  if (id && id !== location.hash.slice(1)) arrive();
}

addEventListener("hashchange", correctFragment);
