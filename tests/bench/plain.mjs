// The peers of the first load: a plain page of the whole text with an outline and a few lines of style, as
// one would write it by hand, compressed as well as the explorer is; and the same with its style in a file,
// which is where a policy of `style-src 'self'` wants it, and which costs a turn of the network.

import { sections } from "../tree.mjs";
import { ASKED_FOR, file, KEPT, serve } from "./server.mjs";

const STYLE = "body{max-width:40em;margin:auto;padding:1em;font:17px/1.8 sans-serif}h1,h2,h3{line-height:1.4}";

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const block = ({ id, heading, text }) => `<p id=${id}>${heading ? `<b>${escape(heading)}。</b>` : ""}${escape(text)}`;
const link = (level) => ({ id, label, title }) => `<li class=${level}><a href=#${id}>${label} ${escape(title)}</a>`;

/** The page of a document. */
function page({ title, preamble, sections: parts }, style) {
  const outline = sections(parts).map((section) => link(section.kind)(section)).join("");
  const heading = ({ id, kind, label, title }) =>
    kind === "part" ? `<h2 id=${id}>${label}、${escape(title)}</h2>` : `<h3 id=${id}>${label} ${escape(title)}</h3>`;
  const section = (each) => heading(each) + each.blocks.map(block).join("");
  return `<!doctype html><html lang=zh-Hans><meta charset=utf-8><meta name=viewport content="width=device-width">` +
    `<title>${escape(title)}</title>${style}<h1>${escape(title)}</h1><nav><ul>${outline}</ul></nav>` +
    preamble.map(block).join("") + sections(parts).map(section).join("");
}

/** Serves the plain pages of the document that the explorer at this address shows. */
export async function servePlain(explorer) {
  const catalogue = await (await fetch(new URL("documents/index.json", explorer))).json();
  const document = await (await fetch(new URL(`documents/${catalogue.front}/document.json`, explorer))).json();
  const { address, stop } = await serve(new Map([
    ["/", file("text/html", page(document, `<style>${STYLE}</style>`), ASKED_FOR)],
    ["/styled.html", file("text/html", page(document, "<link rel=stylesheet href=style.css>"), ASKED_FOR)],
    ["/style.css", file("text/css", STYLE, KEPT)],
  ]));
  return { address, styledByFile: `${address}styled.html`, stop };
}
