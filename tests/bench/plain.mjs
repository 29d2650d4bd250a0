// The peers of the first load: a plain page of the whole text with an outline and a few lines of style, as
// one would write it by hand, compressed as well as the explorer is; and the same with its style in a file,
// which is where a policy of `style-src 'self'` wants it, and which costs a turn of the network.

import { createServer } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";

const STYLE = "body{max-width:40em;margin:auto;padding:1em;font:17px/1.8 sans-serif}h1,h2,h3{line-height:1.4}";

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const block = ({ id, heading, text }) => `<p id=${id}>${heading ? `<b>${escape(heading)}。</b>` : ""}${escape(text)}`;
const link = (level) => ({ id, label, title }) => `<li class=${level}><a href=#${id}>${label} ${escape(title)}</a>`;

/** The page of a document. */
function page({ title, preamble, parts }, style) {
  const outline = parts.map((part) => link("part")(part) + part.articles.map(link("article")).join("")).join("");
  const article = ({ id, label, title, blocks }) => `<h3 id=${id}>${label} ${escape(title)}</h3>${blocks.map(block).join("")}`;
  const part = ({ id, label, title, blocks, articles }) =>
    `<h2 id=${id}>${label}、${escape(title)}</h2>${blocks.map(block).join("")}${articles.map(article).join("")}`;
  return `<!doctype html><html lang=zh-Hans><meta charset=utf-8><meta name=viewport content="width=device-width">` +
    `<title>${escape(title)}</title>${style}<h1>${escape(title)}</h1><nav><ul>${outline}</ul></nav>` +
    preamble.map(block).join("") + parts.map(part).join("");
}

/** Serves the plain pages of the document that the explorer at this address shows. */
export async function servePlain(explorer) {
  const catalogue = await (await fetch(new URL("documents/index.json", explorer))).json();
  const document = await (await fetch(new URL(`documents/${catalogue.front}/document.json`, explorer))).json();
  const served = new Map([
    ["/", file("text/html", page(document, `<style>${STYLE}</style>`), "no-cache")],
    ["/styled.html", file("text/html", page(document, "<link rel=stylesheet href=style.css>"), "no-cache")],
    ["/style.css", file("text/css", STYLE, "max-age=31536000, immutable")],
  ]);
  const server = createServer(({ url, headers: asked }, response) => {
    const { headers, body } = served.get(url) ?? {};
    if (!body) response.writeHead(404).end();
    else if (asked["if-none-match"] === headers.etag) response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const address = `http://127.0.0.1:${server.address().port}/`;
  return {
    address,
    styledByFile: `${address}styled.html`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((then) => server.close(then));
    },
  };
}

/** A file as it is served. */
function file(type, text, cached) {
  const body = brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  });
  const headers = { "content-type": `${type}; charset=utf-8`, "content-encoding": "br", "cache-control": cached, etag: '"plain"' };
  return { headers, body };
}
