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
/** What tells in the page how it goes. */
let teller;

/** Lets the ways work. `page` puts what has been opened into the page, and tells what went wrong. */
export function tieDocuments(page) {
  teller = page;
  /** Whether the address asks for what isn't shown. */
  const isElsewhere = () => nameOf(new URL(location), history.state) !== shown;
  /** Opens what is wanted; `enter` then makes the address its own, and answers whether it is still wanted. */
  const lead = async (wanted, enter = isElsewhere) => {
    if ("failed" in document.documentElement.dataset) throw new Error("there is no program to show it");
    const documents = await import(DOCUMENTS);
    const opened = await documents.open(wanted, page);
    if (!opened || !enter()) return;
    delete explorer.dataset.left;
    shown = nameOf(new URL(location), history.state);
    await page.show(opened);
  };
  /** What has no page of its own stays unopened. */
  const tellUnopened = () =>
    page.tell(said(LOADER).unopened, [said(LOADER).reload, () => location.reload()]);
  const leadTo = (url) =>
    lead(asked(url), () => go(url, null)).catch(() => location.assign(url));

  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const isPlain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || event.defaultPrevented || link.download || link.target) return;
    const url = new URL(link.href);
    const id = idOf(url);
    if (!id || id === shown) return;
    event.preventDefault();
    leadTo(url);
  });
  // It comes before the program's own: that would read the address as one of the present document.
  addEventListener("popstate", (event) => {
    // Until it is opened the program may not write into the address: that is another document's.
    explorer.toggleAttribute("data-left", isElsewhere());
    if (!isElsewhere()) return;
    event.stopImmediatePropagation();
    lead(asked(new URL(location), event.state)).catch(() => location.reload());
  });
  addEventListener("change", ({ target }) => {
    if (target.id === "everywhere") elsewhere(sought);
    if (target.id !== "catalogue-file" || !target.files[0]) return;
    const { lang } = document.documentElement;
    const wanted = { file: target.files[0], held: Date.now(), lang };
    lead(wanted, () => go(new URL(location.pathname, location), { held: wanted.held })).catch(tellUnopened);
  });
  if (isElsewhere()) lead(asked(new URL(location), history.state)).catch(tellUnopened);
}

/** Opens what is shown in another language. */
export async function again(lang) {
  const documents = await import(DOCUMENTS);
  return documents.open({ ...asked(new URL(location), history.state), lang }, teller);
}

/** What the search looks for now. */
let sought = "";
let pause;

/** Looks for this in the documents that the page doesn't show, if the reader wants that. */
export function elsewhere(query) {
  sought = query;
  clearTimeout(pause);
  const list = document.getElementById("elsewhere");
  if (!list) return;
  if (!query || !document.getElementById("everywhere").checked) {
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
function go(url, state) {
  try {
    history.pushState(state, "", url);
  } catch {
    // A page without an origin of its own keeps the address that it has; what is shown is right all the same.
  }
  return true;
}

/** What an address asks for. */
function asked(url, state) {
  const lang = inAddress(url) ?? document.documentElement.lang;
  if (state?.held) return { held: state.held, lang };
  const src = url.searchParams.get("src");
  return src === null ? { id: idOf(url), lang } : { src, lang };
}

/** A name for what an address asks for, the same for all addresses that ask for it. */
function nameOf(url, state) {
  const { held, src, id } = asked(url, state);
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
