// Opens another document: has the library fetch, check and render it, with a bar while it is on its
// way, a way to call it off, and a line with a retry where it fails.

import init, { mostBytes, openAt, openFile, openOwn, search as searchElsewhere } from "../../target/library/policy-library.js";
import program from "../../target/library/policy-library_bg.wasm";

import { DOCUMENTS, said } from "./texts.js";

/** Milliseconds until the reader is told that something is coming. */
const SLOW_AFTER = 400;
/** The address of the site: this script stands at its root. */
const ROOT = new URL("./", import.meta.url);

/** Files that the reader has opened, by number: the way back leads to them. */
const held = new Map();
let library;
let onItsWay;

/**
 * Opens what is wanted: `{ id }` of one of the site's documents, `{ src }`, a path on this site, or
 * `{ file, held }` from the reader's device. Answers with nothing where it was called off or failed.
 */
export async function open(wanted, page) {
  onItsWay?.abort();
  const calling = new AbortController();
  onItsWay = calling;
  const { signal } = calling;
  const takeBack = announce(wanted, calling, page);
  try {
    const opened = await unbroken(() => ask(wanted, signal));
    if (signal.aborted) return undefined;
    page.tell("");
    const { html, json, id, title, lang, isForeign } = opened;
    return { html: isForeign ? withoutPictures(html) : html, json, id, title, lang, isForeign };
  } catch (error) {
    takeBack();
    return signal.aborted ? undefined : await new Promise((then) => {
      const retry = () => then(open(wanted, page));
      const leave = () => {
        page.tell("");
        then();
      };
      const say = said(DOCUMENTS);
      const isBroken = error.name === "RuntimeError";
      const reason = error.cause ? error.message : isBroken ? say.stopped : say.notLoaded;
      const way = isBroken ? [say.reload, () => location.reload()] : [say.retry, retry];
      page.tell(say.notOpened(nameOf(wanted), reason), way, [say.close, leave]);
    });
  } finally {
    takeBack();
  }
}

/** The page of a document that has no charts on this site: each figure shows its table. */
function withoutPictures(html) {
  const page = document.createElement("template");
  page.innerHTML = html;
  for (const figure of page.content.querySelectorAll("[data-option]")) {
    figure.removeAttribute("data-option");
    figure.dataset.table = "";
    figure.querySelectorAll(".chart-box, .chart-ways button:not([data-file=csv])").forEach((part) => part.remove());
  }
  return page.innerHTML;
}

/** What the query finds in the documents other than this one, as HTML. */
export async function search(query, present) {
  const { lang } = document.documentElement;
  return unbroken(() => searchElsewhere(ROOT.href, present, query, lang, new AbortController().signal));
}

/**
 * Has the library do something. One that breaks down on the way answers nothing and throws where nobody waits
 * for it, so that is listened to; it can't be asked again before the page is loaded anew.
 */
async function unbroken(task) {
  await ready();
  let tell;
  const breakdown = new Promise((_, reject) => {
    tell = (event) => {
      if (event.error?.name !== "RuntimeError" || "failed" in document.documentElement.dataset) return;
      event.preventDefault();
      console.error(`library: ${event.message}`);
      library = breakdown;
      reject(event.error);
    };
  });
  addEventListener("error", tell, true);
  try {
    return await Promise.race([task(), breakdown]);
  } finally {
    removeEventListener("error", tell, true);
  }
}

/** Fetches the library, unless it is there. What failed to come is asked for again the next time. */
function ready() {
  library ??= init({ module_or_path: new URL(program, import.meta.url) }).catch((error) => {
    library = undefined;
    throw error;
  });
  return library;
}

async function ask({ id, src, file, held: number, lang }, signal) {
  if (src !== undefined) return openAt(ROOT.href, addressOf(src), shorten(src), lang, signal);
  if (number === undefined) return openOwn(ROOT.href, id ?? "", lang, signal);
  if (file) held.set(number, file);
  const kept = held.get(number);
  if (!kept) throw refusal("gone", said(DOCUMENTS).gone);
  // A byte too many is enough to know that it is too large.
  const bytes = new Uint8Array(await kept.slice(0, mostBytes() + 1).arrayBuffer());
  return openFile(ROOT.href, bytes, shorten(kept.name), lang, signal);
}

/** The address of a path on this site. Whatever could lead elsewhere is refused. */
function addressOf(src) {
  const isPath = src !== "" && !/^[a-z][a-z\d+.-]*:|^[\\/]{2}|[\\\u0000-\u001f]/i.test(src.trim());
  const address = isPath && URL.canParse?.(src, ROOT) !== false && new URL(src, ROOT);
  if (!address || address.origin !== location.origin) {
    throw refusal("elsewhere", said(DOCUMENTS).elsewhere);
  }
  return address.href;
}

function refusal(cause, message) {
  return new Error(message, { cause });
}

/**
 * Says what is coming, with a bar and a way to call it off, if it takes long. Answers with a function
 * that takes the bar away.
 */
function announce(wanted, calling, page) {
  const bar = document.createElement("progress");
  bar.className = "arriving";
  const say = said(DOCUMENTS);
  bar.setAttribute("aria-label", say.loading);
  const leave = () => {
    calling.abort();
    takeBack();
    page.tell("");
  };
  const waiting = setTimeout(() => {
    document.body.append(bar);
    page.tell(say.isLoading(nameOf(wanted)), [say.cancel, leave]);
  }, SLOW_AFTER);
  const takeBack = () => {
    clearTimeout(waiting);
    bar.remove();
  };
  return takeBack;
}

/** What a reader calls it. */
function nameOf({ id, src, file }) {
  const link = document.querySelector(`#documents [data-document="${CSS.escape(id ?? "")}"] strong`);
  if (link) return said(DOCUMENTS).title(link.textContent);
  const name = src ?? file?.name ?? id;
  return name ? `“${shorten(name)}”` : said(DOCUMENTS).file;
}

function shorten(name) {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
