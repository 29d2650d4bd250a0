// Where the pages of a site have things from: files beside the page, fetched when they are needed.
// `source-single.js` answers the same questions for a page that is one file.

/* global CHARTS, FILES, FRAME: the addresses of the bundles of charts.js and so on, which the build puts in. */

import { compile, Failure } from "./program.js";

export { again, elsewhere, tieDocuments } from "./switch.js";

/** What draws charts. */
export const loadCharts = () => import(CHARTS);

/** What makes files of figures. */
export const loadFiles = () => import(FILES);

/** What speaks with the page around a frame. */
export const loadFrame = () => import(FRAME);

/** The JSON at an address. */
export const readJson = async (address) => (await fetched(address)).json();

/** The text at an address. */
export const readText = async (address) => (await fetched(address)).text();

/** The page at an address. */
export const readPage = async (address) => new DOMParser().parseFromString(await readText(address), "text/html");

/** The program: its glue and its module. */
export function loadProgram() {
  const glue = import(document.getElementById("program-glue").href).catch((error) => {
    throw new Failure("missing", error);
  });
  return Promise.all([glue, module(document.getElementById("program").href)]);
}

async function fetched(address) {
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) throw new Failure("missing", new Error(`${address}: ${response.status}`));
  return response;
}

async function module(address) {
  const onItsWay = (error) => {
    throw error instanceof Failure ? error : new Failure("network", error);
  };
  const response = await fetched(address).catch(onItsWay);
  return compile(await response.arrayBuffer().catch(onItsWay));
}
