// Has the browser let be what is far from the window (see `style/layout.css`): the longer the document, the
// more of its first view and of each keystroke would go into what nobody sees.
//
// An article that has not been near the window has a height that is only guessed. So while the browser has
// nothing better to do the articles are laid out, and keep the height that they turn out to have.

import { isThere } from "./fragment.js";
import { scrollToElement } from "./position.js";

/** The sections of a document, which the browser lets be one by one. */
export const SECTION = ".part, .article";
/** Milliseconds for which articles are laid out at a time. */
const SLICE = 4;
/**
 * A document of more sections, or of more elements in its text, is too long for that, and so is a section of more
 * elements: they are laid out where the reader comes to them. What has been laid out stays in memory.
 */
const [MOST, MOST_ELEMENTS, MOST_AT_ONCE] = [300, 30_000, 1000];

const elementsIn = (node) => node.getElementsByTagName("*").length;

const observer = new IntersectionObserver((sections) => {
  for (const { isIntersecting, target } of sections) {
    if (isIntersecting) continue;
    target.dataset.far = "";
    observer.unobserve(target);
  }
}, { rootMargin: "100%" });

/** Does something once the browser is idle; where it doesn't say when that is, soon. */
const whenIdle = typeof requestIdleCallback === "function" ? requestIdleCallback : setTimeout;

/** The sections that have not been laid out yet. */
let ahead = [];
/** Whether the browser leads back to where the reader was before: a reload, a step of the history. */
let isReturn = performance.getEntriesByType("navigation")[0]?.type !== "navigate";

/** Watches the sections of the document that the page shows now. */
export function watchSections() {
  observer.disconnect();
  ahead = [...document.querySelectorAll(SECTION)];
  const isOnTheWay = location.hash !== "" || isReturn;
  // It is the document that came with the page to which the browser leads back.
  isReturn = false;
  if (isOnTheWay) return layOutAround();
  if (ahead.length > MOST || elementsIn(document.getElementById("text")) > MOST_ELEMENTS) return;
  const all = ahead;
  // Those in a part are sections of their own.
  const sections = all.filter((section) => section.querySelector(".article") || elementsIn(section) <= MOST_AT_ONCE);
  const goOn = () => {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      // They may be those of a document that has gone.
      if (all !== ahead || !sections[0]?.isConnected) return;
      const section = sections.shift();
      all.splice(all.indexOf(section), 1);
      layOut(section);
      section.getBoundingClientRect();
      reached(section);
    }
    whenIdle(goOn);
  };
  whenIdle(goOn);
}

/** Has all sections laid out. Where the browser had gone to the target by heights that were guessed, it stays there. */
function layOutAround() {
  const wasThere = isThere();
  layOutAll();
  if (wasThere) scrollToElement(document.querySelector(":target"));
}

/** Has all sections laid out: whoever measures the way to a place needs their true heights. */
export function layOutAll() {
  ahead.splice(0).forEach(layOut);
  reached();
}

/** Lays the sections that are not rendered out once more: with another size of the text they have other heights. */
export function measureAgain() {
  for (const section of document.querySelectorAll("[data-far]")) {
    delete section.dataset.far;
    observer.observe(section);
  }
}

/** Whether the browser lets be a section that has not been laid out yet. */
export function isLetBe(section) {
  return !("seen" in section.dataset) && section.checkVisibility?.({ contentVisibilityAuto: true }) === false;
}

/** Is told the element in which sections are let be no longer; none where that is so of all. */
let reached = () => {};

export function whenReached(then) {
  reached = then;
  document.addEventListener("contentvisibilityautostatechange", ({ target, skipped }) => skipped || then(target));
}

function layOut(section) {
  section.dataset.seen = "";
  // A part has the height of its articles, so it is let be after the last of them.
  if (section.matches(".article")) observer.observe(section);
  const part = section.closest(".part") ?? section;
  const articles = part.getElementsByClassName("article");
  if ((articles[articles.length - 1] ?? part) === section) observer.observe(part);
}

// The browser goes to the end by the heights that it knows when the key is pressed.
addEventListener("keydown", ({ key, metaKey }) => {
  if (key === "End" || (key === "ArrowDown" && metaKey)) layOutAll();
});

addEventListener("hashchange", () => {
  if (ahead.length === 0) return;
  layOutAll();
  // The browser went by heights that were guessed.
  scrollToElement(document.querySelector(":target"));
});
