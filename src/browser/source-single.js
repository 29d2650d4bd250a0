// Where a page that is one file has things from: itself. Nothing is fetched, so it opens from a disk.

import { inflateSync } from "fflate";

import * as glue from "../../target/single/program.js";
import { compile } from "./program.js";

/** What draws charts. */
export const loadCharts = () => import("./charts.js");

/** What makes files of figures. */
export const loadFiles = () => import("./files.js");

/** What speaks with the page around a frame. */
export const loadFrame = () => import("./frame.js");

/** The JSON that the site has at an address. */
export async function readJson(address) {
  const held = JSON.parse(document.getElementById("held").textContent);
  if (!(address in held)) throw new Error(`${address} is not in the page`);
  return held[address];
}

/** The text of a `data:` address. */
export const readText = async (address) => new TextDecoder().decode(bytes(address.slice(address.indexOf(",") + 1)));

/** The program: its glue and its module. */
export const loadProgram = async () => [glue, await module("program")];

/** The second chunk of the program: its module. */
export const loadLater = () => module("program-later");

/** The page in another language is a file of its own, and there is nothing to open again. */
export const [readPage, again] = [];

/** Other documents are files of their own: links lead to them. */
export function tieDocuments() {}

/** Other documents can't be searched from here. */
export function elsewhere() {}

/** The module in the element with this id. */
const module = (id) => compile(inflateSync(bytes(document.getElementById(id).textContent)));

function bytes(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
