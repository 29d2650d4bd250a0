// Where the reader is in the text, and how it stays so while the page changes around it: its language, the size
// of its letters.

/**
 * Remembers where the first passage in view is: the first that begins there, or where that is far down, the one that
 * began above. Answers with a function that brings it back there; of one that began above, as much stays above.
 */
export function keepPosition() {
  const edge = document.querySelector(".masthead")?.getBoundingClientRect().bottom ?? 0;
  const scrolled = scrollY;
  let seen;
  let before;
  for (const passage of document.querySelectorAll("#text [id]")) {
    const place = passage.getBoundingClientRect();
    if (place.height === 0 || place.bottom <= edge) continue;
    if (seen && place.top > innerHeight / 2) break;
    [seen, before] = [passage.id, place];
    if (place.top >= edge) break;
  }
  // Where popovers are unknown the settings stand behind the text.
  if (!seen) [seen, before] = ["settings", document.getElementById("settings")?.getBoundingClientRect()];
  const above = before?.height ? Math.max(0, edge - before.top) / before.height : 0;
  return () => {
    const now = before && document.getElementById(seen)?.getBoundingClientRect();
    const wanted = above > 0 ? edge - above * now?.height : before?.top;
    scrollTo({ top: now?.height > 0 ? scrollY + now.top - wanted : scrolled, behavior: "instant" });
  };
}

/** Scrolls to an element, if it is there. Firefox doesn't scroll to what has come into the page and isn't laid out yet. */
export function scrollToElement(element, options) {
  element?.getBoundingClientRect();
  element?.scrollIntoView(options);
}

/** Remembers what has the focus. Answers with a function that gives it back. */
export function keepFocus() {
  const { activeElement: focused } = document;
  const { id } = focused ?? {};
  const isLanguage = focused?.matches("a[data-language]");
  return () => {
    const now = id ? document.getElementById(id) : isLanguage && document.querySelector("a[data-language]");
    now?.focus?.({ preventScroll: true });
  };
}
