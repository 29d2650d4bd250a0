// Where the pages of a site have things from: files beside the page, fetched when they are needed.
// `source-single.js` answers the same questions for a page that is one file.

/* global CHARTS, FILES, FRAME: the addresses of the bundles of charts.js and so on, which the build puts in. */

import { bytesOf } from "./bytes.js";
import { parse } from "./parse.js";
import { compile, Failure, sumOf } from "./program.js";

export { again, elsewhere, tieDocuments } from "./switch.js";

/** What draws charts. */
export const loadCharts = () => import(CHARTS);

/** What makes files of figures. */
export const loadFiles = () => import(FILES);

/** What speaks with the page around a frame. */
export const loadFrame = () => import(FRAME);

/** The JSON at an address. */
export const readJson = async (address) => JSON.parse(await readText(address));

/** The text at an address. */
export const readText = async (address) => new TextDecoder().decode(await bytesOf(await fetched(address)));

/** The page at an address. */
export const readPage = async (address) => parse(await bytesOf(await fetched(address)));

/** The program: its glue and its module. */
export function loadProgram() {
  const address = document.getElementById("program-glue").href;
  const glue = import(address).catch(async (error) => {
    if (error instanceof SyntaxError) throw new Failure("broken", error);
    // It says nothing of why it didn't come: an answer does.
    await fetched(address).catch(onItsWay);
    throw new Failure("missing", error);
  });
  const { href, dataset } = document.getElementById("program");
  return Promise.all([glue, module(href, dataset.sum)]);
}

/** The second chunk of the program: its module. */
export async function loadLater() {
  const { later, laterSum } = document.getElementById("program").dataset;
  return module(new URL(later, location.href).href, laterSum);
}

async function fetched(address) {
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) throw new Failure("missing", new Error(`${address}: ${response.status}`));
  return response;
}

/** Says of what failed on its way that the network did, unless it is known better. */
function onItsWay(error) {
  throw error instanceof Failure ? error : new Failure("network", error);
}

async function module(address, sum) {
  const response = await fetched(address).catch(onItsWay);
  // It is compiled while it comes. Where it can't be, the bytes tell why.
  const compiling = WebAssembly.compileStreaming?.(response.clone()).catch(() => undefined);
  const bytes = await bytesOf(response).catch(onItsWay);
  if (sumOf(bytes) !== Number(sum)) {
    // Programs begin with a zero, pages that are sent for files that aren't there with a letter.
    throw new Failure(bytes[0] ? "missing" : "broken", new Error(`${address}: not the program of this page`));
  }
  return (await compiling) ?? compile(bytes);
}
