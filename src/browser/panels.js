// The views that are pages of their own: a panel of this page stays empty until the reader turns to its view, or to
// something that stands there; then what is in that page is put into it.

import { readPage } from "#source";
import { Failure } from "./program.js";
import { pageOf } from "./tags.js";

/** The attributes with addresses of the site. */
const ADDRESSES = ["href", "src", "srcset", "data-option"];

/** What is on its way into a panel, and the pages that are fetched ahead, by panel. */
const [coming, ahead] = [new WeakMap(), new WeakMap()];

/** The panel that is still empty and will have the view or the element that is called so. */
function panelOf(name) {
  const panels = [...document.querySelectorAll("[data-page]")];
  return panels.find(({ id, dataset }) => name === id || dataset.holds.split(" ").includes(name));
}

/** The names of what the address asks for and stands in an empty panel. */
export function asked() {
  const query = new URLSearchParams(location.search);
  const [, id = ""] = /^#([\w-]+)/.exec(location.hash) ?? [];
  const names = [query.get("view"), query.get("section"), query.get("at"), id, id.toLowerCase()];
  return names.filter((name) => name && panelOf(name));
}

/**
 * Fetches the panel that has the view or the element of this name. Answers with the panel; with undefined where the page
 * has all that there is.
 *
 * @throws a Failure where it doesn't come, or isn't a page of this document as the present one is.
 */
export async function fetchPanel(name) {
  const panel = panelOf(name);
  if (!panel) return undefined;
  if (!coming.has(panel)) coming.set(panel, fill(panel).finally(() => coming.delete(panel)));
  await coming.get(panel);
  return panel;
}

/** Fetches the page of a view ahead: a sign tells that the reader turns to it. */
export function fetchAhead(name) {
  const panel = panelOf(name);
  if (panel && !ahead.has(panel)) ahead.set(panel, fetchPage(panel));
}

async function fetchPage(panel) {
  try {
    return await readPage(addressOf(panel).href);
  } catch {
    // Whoever turns to it asks again, and is told.
    ahead.delete(panel);
    return undefined;
  }
}

const addressOf = ({ dataset: { page } }) => new URL(page, location.href);

async function fill(panel) {
  const { page, version } = panel.dataset;
  const { lang } = document.documentElement;
  const address = addressOf(panel);
  const other = (await ahead.get(panel)) ?? (await readPage(address.href));
  ahead.delete(panel);
  // Another document, or the other language, may have come meanwhile.
  if (!panel.isConnected) return;
  const view = other.getElementById(panel.id);
  const isOfHere = view?.dataset.version === version && other.documentElement.lang === lang;
  if (!isOfHere) throw new Failure(view ? "release" : "missing", new Error(`${page} is no view of this page`));
  const text = new URL(pageOf(document.getElementById("explorer").dataset.document, lang), location.href);
  for (const name of ADDRESSES) {
    for (const element of view.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name);
      if (value.startsWith("#")) continue;
      const { href, hash } = new URL(value, address);
      const isText = name === "href" && href.split("#")[0] === text.href;
      element.setAttribute(name, isText ? hash || "#text" : href);
      if (isText) element.removeAttribute("target");
    }
  }
  panel.replaceChildren(...view.childNodes);
  delete panel.dataset.page;
  delete panel.dataset.holds;
}
