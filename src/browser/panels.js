// The views that are pages of their own: a panel of this page stays empty until the reader turns to its view, or to
// something that stands there; then what is in that page is put into it.

import { readPage } from "#source";
import { Failure } from "./program.js";
import { pageOf } from "./tags.js";

/** The attributes with addresses of the site. */
const ADDRESSES = ["href", "src", "srcset", "data-option"];

/** What is on its way into a panel, and the pages that are fetched ahead, by panel. */
const [coming, ahead] = [new WeakMap(), new WeakMap()];

/** The panel that is still empty and will have the view or the element of this name. */
function panelOf(name) {
  const panels = [...document.querySelectorAll("[data-page]")];
  return panels.find(({ id, dataset }) => name === id || dataset.holds.split(" ").includes(name));
}

/** Whether the view or the element of this name stands in a panel that is still empty. */
export const isAway = (name) => panelOf(name) !== undefined;

/** The names of what the address asks for and stands in an empty panel; `id` is the one that its fragment means. */
export function requested(id) {
  const query = new URLSearchParams(location.search);
  return [query.get("view"), query.get("section"), query.get("at"), id].filter((name) => name && isAway(name));
}

/**
 * Fetches the panel that has the view or the element of this name, unless the page has it. A panel that is filled sends
 * the event `panel`.
 *
 * @throws a Failure where it doesn't come, or isn't a page of this document as the present one is.
 */
export async function fetchPanel(name) {
  const panel = panelOf(name);
  if (!panel) return;
  if (!coming.has(panel)) coming.set(panel, fill(panel).finally(() => coming.delete(panel)));
  await coming.get(panel);
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
  const view = other.querySelector(`#explorer #${panel.id}`);
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
    }
  }
  panel.replaceChildren(...view.childNodes);
  delete panel.dataset.page;
  delete panel.dataset.holds;
  panel.dispatchEvent(new Event("panel", { bubbles: true }));
}
