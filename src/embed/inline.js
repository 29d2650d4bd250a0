// The program itself in a page that isn't its own: in a shadow root, with a window of its own (`window.js`),
// so that the page around keeps its address, its links, its keys and its style.

/* global PROGRAM, CHARTS: the addresses of the program's module and of the bundle of charts.js, which the
   build puts in. */

import style from "../../target/inline/style.css";
import run from "../../target/inline/room.js";
import { bytesOf } from "../browser/bytes.js";
import { compile } from "../browser/program.js";
import { ADDRESSES, checkPassive } from "./passive.js";
import { windowIn } from "./window.js";

/** The site: this script stands at its root. */
const SITE = new URL("./", import.meta.url);
/** The elements of a page that the explorer is made of. */
const EXPLORER = "explorer";
const PARTS = [EXPLORER, "notice", "document"];
let sheet;
let program;

/**
 * Mounts the explorer of this address in a shadow root, and answers with a function that takes it away. `tell`
 * gets `ready`, `navigate` and `error`, as from a frame.
 *
 * @throws where the browser or the host's policy doesn't allow it; then nothing is left in the root.
 */
export async function mount(root, address, tell) {
  if (!root.adoptedStyleSheets || !CSS.supports("container-type: inline-size")) {
    throw new Error("this browser can't style a shadow root as a page");
  }
  const [shown, module] = await Promise.all([fetchPage(address), loadProgram()]);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
  }
  const page = document.createElement("div");
  page.className = "page";
  page.lang = shown.documentElement.lang;
  page.dataset.tall = "";
  const body = document.createElement("div");
  body.className = "page-body";
  const parts = PARTS.map((id) => shown.getElementById(id));
  if (parts.includes(null)) throw new Error(`${address} is not the explorer`);
  body.append(...parts.map((part) => document.adoptNode(part)));
  page.append(body);
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(page);

  const own = windowIn(root, page, address, (query, fragment) => tell({ kind: "navigate", query, fragment }));
  const room = { module, page: fetchPage, fetch: fetched, charts: new URL(CHARTS, SITE).href };
  const unmount = () => {
    watching.disconnect();
    room.stop?.();
    own.close();
    root.replaceChildren();
    root.adoptedStyleSheets = [];
  };
  let watching;
  const started = new Promise((resolve, reject) => {
    watching = new MutationObserver(() => {
      const { ready, failed } = page.dataset;
      if (ready === undefined) reject(new Error(failed));
      else if (failed) tell({ kind: "error", cause: failed });
      resolve();
    });
    watching.observe(page, { attributeFilter: ["data-ready", "data-failed"] });
  });
  try {
    run({ ...own.globals, ROOM: room });
    await started;
  } catch (error) {
    unmount();
    throw error;
  }
  tell({ kind: "ready", title: shown.title });
  return unmount;
}

/** The program's module; one that didn't come is asked for again the next time. */
function loadProgram() {
  program ??= fetched(new URL(PROGRAM, SITE))
    .then(bytesOf)
    .then(compile)
    .catch((error) => {
      program = undefined;
      throw error;
    });
  return program;
}

/** The page at an address of the site. What it names beside itself is named from everywhere. */
async function fetchPage(address) {
  const response = await fetched(address);
  const type = response.headers.get("content-type") ?? "";
  if (!/^text\/html\b/i.test(type)) throw new Error(`${address} is no page, but ${type}`);
  const html = new TextDecoder().decode(await bytesOf(response));
  const page = new DOMParser().parseFromString(html, "text/html");
  const parts = PARTS.map((id) => page.getElementById(id)).filter((part) => part);
  if (!page.getElementById(EXPLORER)) throw new Error(`${address} is not the explorer`);
  // Scripts run here, and what is for pages without them would be read otherwise the next time.
  for (const unscripted of page.querySelectorAll("noscript")) unscripted.remove();
  checkPassive(parts, SITE);
  for (const name of ADDRESSES) {
    for (const element of page.querySelectorAll(`[${name}]:not([${name}^="#"])`)) {
      element.setAttribute(name, new URL(element.getAttribute(name), new URL(address, SITE)));
      if (name === "href") element.target = "_blank";
    }
  }
  return page;
}

/** The answer of the site. What leads elsewhere, now or on the way, is not asked for or not taken. */
async function fetched(address) {
  const url = new URL(address, SITE);
  const isOfSite = ({ href }) => href.startsWith(SITE.href);
  if (!isOfSite(url)) throw new Error(`${url.href} is not of this site`);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  if (!isOfSite(new URL(response.url))) throw new Error(`${address} leads to ${response.url}`);
  return response;
}
