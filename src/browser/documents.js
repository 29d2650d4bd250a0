// Opens another document: has the library fetch, check and render it, with a bar while it is on its
// way, a way to cancel it, and a line with a retry where it fails.

import { Library, ROOT } from "./library.js";
import { quoted } from "./outside.js";
import { insert, parse } from "./parse.js";
import { DOCUMENTS, said } from "./texts.js";

/** Milliseconds until the reader is told that something is coming. */
const SLOW_AFTER = 400;
/** Milliseconds after which the library that searches is given up: it holds the documents that it has searched. */
const IDLE = 60_000;

/** Files that the reader has opened, by number: the way back leads to them. */
const held = new Map();
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
  let library;
  signal.addEventListener("abort", () => library?.end());
  try {
    const task = request(wanted);
    library = new Library();
    const { html, json, ...opened } = await library.ask(...task);
    // Its memory isn't needed any more.
    library.end();
    const made = await parse(html, signal);
    if (signal.aborted) return undefined;
    if (opened.isForeign) removePictures(made);
    page.tell("");
    const putInto = (...place) => insert(made.body, ...place);
    return { ...opened, insert: putInto, json: new TextDecoder().decode(json) };
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
    library?.end();
    takeBack();
  }
}

/** A document from elsewhere has no charts on this site: each figure shows its table. */
function removePictures(page) {
  for (const figure of page.querySelectorAll("[data-option]")) {
    figure.removeAttribute("data-option");
    figure.dataset.table = "";
    figure.querySelectorAll(".chart-box, .chart-ways button:not([data-file=csv])").forEach((part) => part.remove());
  }
}

/** The library that searches, until it has been idle for a while; and what it was asked for last. */
let searcher;
let idle;
let newest;
let before = Promise.resolve();

/**
 * What the query finds in the site's documents other than this one, as HTML; nothing where it was asked for another
 * one meanwhile.
 */
export function search(query, present) {
  const { lang } = document.documentElement;
  newest = query;
  const found = before.then(async () => {
    if (query !== newest) return "";
    // Searches take turns: the one before has set it.
    clearTimeout(idle);
    searcher ??= new Library();
    try {
      return await searcher.ask("search", present, query, lang);
    } catch (error) {
      endSearcher();
      throw error;
    } finally {
      idle = setTimeout(endSearcher, IDLE);
    }
  });
  before = found.catch(() => {});
  return found;
}

function endSearcher() {
  searcher?.end();
  searcher = undefined;
}

/** What the library is asked for. */
function request({ id, src, file, held: number, lang }) {
  if (src !== undefined) return ["openAt", addressOf(src), shorten(src), lang];
  if (number === undefined) return ["openOwn", id ?? "", lang];
  if (file) held.set(number, file);
  const kept = held.get(number);
  if (!kept) throw refusal("gone", said(DOCUMENTS).gone);
  return ["openFile", kept, shorten(kept.name), lang];
}

/** The name of a file or folder: nothing that leads up, or means something else to who decodes it once more. */
const NAME = /^[\p{L}\p{N}_-][\p{L}\p{M}\p{N} ._()~-]*$/u;

/**
 * The address of a file below the site's root. Anyone may have made the link that names it, so nothing else is asked
 * of the server, and nothing with a query.
 */
function addressOf(src) {
  try {
    const isPath = decodeURIComponent(src).replace(/^\//, "").split("/").every((name) => NAME.test(name));
    const { href } = new URL(src, ROOT);
    if (isPath && href.startsWith(ROOT.href)) return href;
  } catch {
    // It is no address at all.
  }
  throw refusal("elsewhere", said(DOCUMENTS).elsewhere);
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
  return name ? quoted(name) : said(DOCUMENTS).file;
}

function shorten(name) {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
