// Where a page in a shadow root (`src/embed/inline.js`) has things from: the site, which is not where the page
// around it is.

/* global ROOM: what the page around has fetched, and the ways to fetch from the site. */

import * as glue from "../../target/inline/program.js";
import { bytesOf } from "./bytes.js";

/** What draws charts. */
export const loadCharts = () => import(ROOM.charts);

/** What makes files of figures. */
export const loadFiles = () => import("./files.js");

/** There is no frame to speak from. */
export const loadFrame = async () => {};

/** The JSON at an address of the site. */
export const readJson = async (address) => JSON.parse(await readText(address));

/** The text at an address of the site. */
export const readText = async (address) => new TextDecoder().decode(await bytesOf(await ROOM.fetch(address)));

/** The page at an address of the site. */
export const readPage = (address) => ROOM.page(address);

/** Nothing else is opened here. */
export const again = async () => {};

/** The program: its glue and its module, which all explorers of a page share. */
export async function loadProgram() {
  ROOM.stop = glue.stop;
  return [glue, ROOM.module];
}

/** Other documents are opened in the explorer. */
export function tieDocuments() {}

/** Nor are they searched. */
export function elsewhere() {}
