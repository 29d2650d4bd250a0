// The server of the peers that the explorer is measured beside: files held in memory, compressed as well as those of
// the explorer are.

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";

/** What brotli makes no smaller. */
const COMPRESSED = ["font/woff2", "image/png"];

/** Serves files by their paths, at an address of its own on this machine. */
export async function serve(files) {
  const server = createServer(({ url, headers: asked }, response) => {
    const { headers, body } = files.get(url.split("?")[0]) ?? {};
    if (!body) response.writeHead(404).end();
    else if (asked["if-none-match"] === headers.etag) response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((then) => server.close(then));
    },
  };
}

/** A file as it is served: its type, its content (text or bytes) and its Cache-Control. */
export function file(type, content, cached) {
  const bytes = Buffer.from(content);
  const etag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`;
  const headers = { "content-type": type, "cache-control": cached, etag };
  if (COMPRESSED.includes(type)) return { headers, body: bytes };
  const body = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  });
  return { headers: { ...headers, "content-type": `${type}; charset=utf-8`, "content-encoding": "br" }, body };
}

/** Cache-Control of what is asked for anew each time, and of files with a hash in their names. */
export const [ASKED_FOR, KEPT] = ["no-cache", "max-age=31536000, immutable"];
