// The peer of the first load: a plain page of the whole text with an outline and a few lines of style, as
// one would write it by hand, compressed as well as the explorer is.

import { createServer } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";

const STYLE = "body{max-width:40em;margin:auto;padding:1em;font:17px/1.8 sans-serif}h1,h2,h3{line-height:1.4}";

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const block = ({ id, heading, text }) => `<p id=${id}>${heading ? `<b>${escape(heading)}。</b>` : ""}${escape(text)}`;
const link = (level) => ({ id, label, title }) => `<li class=${level}><a href=#${id}>${label} ${escape(title)}</a>`;

/** The page of a document. */
function page({ title, preamble, parts }) {
  const outline = parts.map((part) => link("part")(part) + part.articles.map(link("article")).join("")).join("");
  const article = ({ id, label, title, blocks }) => `<h3 id=${id}>${label} ${escape(title)}</h3>${blocks.map(block).join("")}`;
  const part = ({ id, label, title, blocks, articles }) =>
    `<h2 id=${id}>${label}、${escape(title)}</h2>${blocks.map(block).join("")}${articles.map(article).join("")}`;
  return `<!doctype html><html lang=zh-Hans><meta charset=utf-8><meta name=viewport content="width=device-width">` +
    `<title>${escape(title)}</title><style>${STYLE}</style><h1>${escape(title)}</h1><nav><ul>${outline}</ul></nav>` +
    preamble.map(block).join("") + parts.map(part).join("");
}

/** Serves the plain page of the document that the explorer at this address shows. */
export async function servePlain(explorer) {
  const catalogue = await (await fetch(new URL("documents/index.json", explorer))).json();
  const document = await (await fetch(new URL(`documents/${catalogue.front}/document.json`, explorer))).json();
  const body = brotliCompressSync(page(document), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  });
  const etag = '"plain"';
  const headers = { "content-type": "text/html; charset=utf-8", "content-encoding": "br", "cache-control": "no-cache", etag };
  const server = createServer(({ url, headers: asked }, response) => {
    if (url !== "/") response.writeHead(404).end();
    else if (asked["if-none-match"] === etag) response.writeHead(304, headers).end();
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
