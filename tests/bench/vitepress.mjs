// The peer of a first load with a search: the site that VitePress has made of the document's text, as
// `cargo xtask bench` builds it (xtask/src/bench/peer.rs).

import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { ASKED_FOR, file, KEPT, serve } from "./server.mjs";

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
};

/** How a reader searches there: what opens the box, the box, and a result. */
export const SEARCH = { opener: ".DocSearch-Button", box: "#localsearch-input", result: "#localsearch-list .result" };

/** Serves the site in a folder. What lies in `assets/` has a hash in its name. */
export async function serveVitePress(folder) {
  const files = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    files.set(address, file(type, await readFile(path), address.startsWith("/assets/") ? KEPT : ASKED_FOR));
  }
  files.set("/", files.get("/index.html"));
  return serve(files);
}
