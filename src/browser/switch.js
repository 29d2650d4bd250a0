// The ways from document to document: links to the page of another one, back and forward, `?doc=` and
// `?src=` in the address, and files of the reader's own. What opens them is fetched when one is asked for.

import { isForeign } from "./foreign.js";
import { inAddress } from "./tags.js";
import { LOADER, said } from "./texts.js";

/* global DOCUMENTS: the address of the bundle of documents.js, which the build puts in. */

/** Milliseconds of a pause in typing after which the other documents are searched. */
const PAUSE = 200;
const explorer = document.getElementById("explorer");
/** The page and the document that came with it. */
const home = { path: pathOf(location), id: explorer.dataset.document };
/** The name of what is shown: see `nameOf`. */
let shown = home.id;
/**
 * The state that the steps of the history have while this is shown: which file of the reader's it is, if it is one.
 * A step without any is new: the reader has followed a link to a fragment, or typed one.
 */
let state = {};
/** What tells in the page how it goes. */
let teller;

/** Lets the ways work. `page` puts what has been opened into the page, and tells what went wrong. */
export function tieDocuments(page) {
  teller = page;
  /** Whether the address asks for what isn't shown. */
  const isElsewhere = () => nameOf(new URL(location), ofStep()) !== shown;
  /** Opens what is wanted; `enter` then makes the address its own, and answers whether it is still wanted. */
  const lead = async (wanted, enter = isElsewhere) => {
    if ("failed" in document.documentElement.dataset) throw new Error("there is no program to show it");
    const documents = await import(DOCUMENTS);
    const opened = await documents.open(wanted, page);
    if (!opened || !enter()) return;
    delete explorer.dataset.left;
    state = history.state ?? {};
    shown = nameOf(new URL(location), state);
    await page.show(opened);
  };
  /** What has no page of its own stays unopened. */
  const tellUnopened = () =>
    page.tell(said(LOADER).unopened, [said(LOADER).reload, () => location.reload()]);
  const leadTo = (url) =>
    lead(asked(url), () => go(url, {})).catch(() => location.assign(url));

  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const isPlain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || event.defaultPrevented || link.download || link.target) return;
    // Within what is shown, whatever the address names.
    if (link.getAttribute("href").startsWith("#")) return;
    const url = new URL(link.href);
    const id = idOf(url);
    if (!id || id === shown) return;
    event.preventDefault();
    leadTo(url);
  });
  // It comes before the program's own: that would read the address as one of the present document.
  addEventListener("popstate", (event) => {
    if (!event.state) mark();
    // Until it is opened the program may not write into the address: that is another document's.
    explorer.toggleAttribute("data-left", isElsewhere());
    if (!isElsewhere()) return;
    event.stopImmediatePropagation();
    lead(asked(new URL(location), ofStep())).catch(() => location.reload());
  });
  addEventListener("change", ({ target }) => {
    if (target.id === "everywhere") elsewhere(sought, isFoundHere);
    if (target.id !== "catalogue-file" || !target.files[0]) return;
    const { lang } = document.documentElement;
    const wanted = { file: target.files[0], held: Date.now(), lang };
    lead(wanted, () => go(new URL(location.pathname, location), { held: wanted.held })).catch(tellUnopened);
  });
  if (!history.state) mark();
  if (isElsewhere()) lead(asked(new URL(location), ofStep())).catch(tellUnopened);
}

/** The state of the present step of the history. */
function ofStep() {
  return history.state ?? state;
}

/** Gives the present step of the history the state of what is shown. */
function mark() {
  try {
    history.replaceState(state, "");
  } catch {
    // A page without an origin of its own has steps without a state.
  }
}

/** Opens what is shown in another language. */
export async function again(lang) {
  const documents = await import(DOCUMENTS);
  return documents.open({ ...asked(new URL(location), history.state ?? state), lang }, teller);
}

/** What the search looks for now. */
let sought = "";
let isFoundHere = true;
let pause;

/**
 * Looks for this in the documents that the page doesn't show, if the reader wants that, or if the site's own document
 * that is shown has nothing of it.
 */
export function elsewhere(query, isFound) {
  sought = query;
  isFoundHere = isFound;
  clearTimeout(pause);
  const list = document.getElementById("elsewhere");
  if (!list) return;
  if (!query || !(document.getElementById("everywhere").checked || (!isFound && !isForeign()))) {
    list.replaceChildren();
    return;
  }
  pause = setTimeout(async () => {
    try {
      const documents = await import(DOCUMENTS);
      // A document that isn't the site's own may have the id of one that is.
      const present = isForeign() ? "" : explorer.dataset.document;
      const html = await documents.search(query, present);
      if (query === sought) list.innerHTML = html;
    } catch {
      if (query === sought) list.textContent = said(LOADER).elsewhere;
    }
  }, PAUSE);
}

/** Makes an address a step of the history, and answers that what it asks for is wanted. */
function go(url, of) {
  try {
    history.pushState(of, "", url);
  } catch {
    // A page without an origin of its own keeps the address that it has; what is shown is right all the same.
  }
  return true;
}

/** What an address asks for, with the state of its step of the history. */
function asked(url, of) {
  const lang = inAddress(url) ?? document.documentElement.lang;
  if (of?.held) return { held: of.held, lang };
  const src = url.searchParams.get("src");
  return src === null ? { id: idOf(url), lang } : { src, lang };
}

/** A name for what an address asks for, the same for all addresses that ask for it. */
function nameOf(url, of) {
  const { held, src, id } = asked(url, of);
  if (held) return `held:${held}`;
  return src === undefined ? (id ?? home.id) : `src:${src}`;
}

/** The id of the site's document at this address; none where it is the address of something else. */
function idOf(url) {
  if (url.origin !== location.origin) return undefined;
  const pages = [...document.querySelectorAll("#documents a[data-document]")];
  const path = pathOf(url);
  const page = pages.find((link) => pathOf(new URL(link.href)) === path);
  const id = page?.dataset.document ?? (path === home.path ? home.id : undefined);
  return id && (url.searchParams.get("doc") ?? id);
}

/** The path of a page, whatever its language. */
function pathOf({ pathname }) {
  return pathname.replace(/\.en(?=\.html$)/, "");
}
