// The language of the interface: which one the reader wants, and the page in it. Each document has a page in
// each language; what is shown changes into that page, and the address keeps what it says otherwise.

import { again, readPage } from "#source";
import { isEmbedded } from "./embed.js";
import { isForeign } from "./foreign.js";
import { remember, remembered } from "./settings.js";
import { inAddress, pageOf, TAGS, tagOf } from "./tags.js";

/** Milliseconds for which the program waits for the page in another language. */
const PATIENCE = 3000;
const page = document.documentElement;

/** The language that an address has by the page that it names. */
const ofPage = ({ pathname }) => (pathname.endsWith(".en.html") ? TAGS.en : TAGS.zh);

/** The language in which the reader wants what is at an address. In a frame the page around it decides. */
function wanted(url) {
  const own = ofPage(url);
  const kept = isEmbedded ? own : tagOf(remembered());
  return inAddress(url) ?? kept ?? (own === TAGS.en ? own : guess());
}

/** By the languages of the browser. */
function guess() {
  const languages = navigator.languages ?? [];
  return languages.length > 0 && !languages.some((tag) => /^zh/i.test(tag)) ? TAGS.en : TAGS.zh;
}

/**
 * Brings the page into the language that the reader wants, now and when they ask for another one. `show` puts what
 * has been opened into the place of what is shown. Resolves when the program needn't wait any more.
 */
export function tieLanguage(show) {
  if (!readPage) return undefined;
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-language]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const tag = link.dataset.language;
    change(tag, show, () => choose(tag)).catch(() => location.assign(link.href));
  });
  // A step of the history may say its language; the others are in that which the reader has chosen since.
  addEventListener("popstate", () => change(inAddress(new URL(location)), show).catch(() => {}));
  const here = new URL(location);
  const asked = inAddress(here);
  if (asked && !isEmbedded) remember(asked.slice(0, 2));
  const changed = change(wanted(here), show).catch(() => {});
  return new Promise((goOn) => {
    const waiting = setTimeout(goOn, PATIENCE);
    changed.then(() => {
      clearTimeout(waiting);
      goOn();
    });
  });
}

/** Shows the page in this language, unless it is shown. */
async function change(tag, show, enter) {
  if (!tag || tag === page.lang) return;
  const opened = await (isForeign() ? again(tag) : read(tag));
  if (!opened) return;
  enter?.();
  await show(opened);
}

/** The page of what is shown in this language. */
async function read(tag) {
  const id = document.getElementById("explorer").dataset.document;
  const other = await readPage(pageOf(id, tag));
  const [explorer, data] = ["explorer", "document"].map((part) => other.getElementById(part));
  if (other.documentElement.lang !== tag) throw new Error(`no page of ${id} in ${tag}`);
  const insert = (into) => into.replaceChildren(...explorer.childNodes);
  return { insert, json: data.textContent, id, title: other.title, lang: tag, isForeign: false };
}

/** Puts a choice into the address, and keeps it. It is a setting, and no step of the history. */
function choose(tag) {
  const code = tag.slice(0, 2);
  const isKept = !isEmbedded && remember(code);
  const url = new URL(location);
  url.searchParams.delete("lang");
  if (ofPage(url) !== tag || !isKept) url.searchParams.set("lang", code);
  try {
    history.replaceState(history.state, "", url);
  } catch {
    // A page without an origin of its own keeps its address; what is shown is right all the same.
  }
}
