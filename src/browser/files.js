// Figures as files: their table as CSV, JSON or on the clipboard, their picture as SVG or PNG. Each
// carries title, source and address; of a document that isn't the site's own it says so, and names no site.

import { FACES } from "./chart-theme.js";
import { isForeign } from "./foreign.js";
import { copy, saveBlob, told } from "./share.js";
import { literal } from "./spreadsheet.js";
import { FILES, isEnglish, said } from "./texts.js";

/**
 * Hands out a figure in this format; answers with what to tell, where nothing else tells it. `read` has the
 * text at an address.
 */
export async function hand(figure, format, read) {
  const about = aboutOf(figure);
  const table = tableOf(figure.querySelector("table"));
  if (format === "copy") {
    const isCopied = await new Promise((then) => copy(tsv(about, table), then));
    const say = said(FILES);
    return isCopied ? say.copied : say.notCopied;
  }
  const blob = await {
    csv: () => new Blob(["\ufeff", csv(about, table)], { type: "text/csv;charset=utf-8" }),
    json: () => new Blob([json(about, table)], { type: "application/json" }),
    svg: async () => (await picture(figure, about, read)).blob,
    png: async () => png(await picture(figure, about, read)),
  }[format]();
  saveBlob(`${figure.dataset.document}-${about.id}.${format}`, blob);
}

/** Title, source and address of a figure. */
function aboutOf(figure) {
  const { id } = figure;
  const { source, chart, title } = figure.dataset;
  const address = new URL(location.href);
  address.hash = id;
  const name = title ?? figure.querySelector(".chart-title").firstChild.textContent;
  const about = { id: chart ?? id, title: name, source };
  if (!isForeign()) return { ...about, address: told(address) };
  const note = said(FILES).notOwn;
  return { ...about, source: `${source} · ${note}`, address: "", note };
}

/** Columns and rows of a table, without what the filter leaves out. */
function tableOf(table) {
  const texts = (row) => [...row.cells].map((cell) => cell.textContent.trim());
  const rows = [...table.tBodies[0].rows].filter((row) => !row.hasAttribute("data-off"));
  return { columns: texts(table.tHead.rows[0]), rows: rows.map(texts) };
}

/** RFC 4180, for spreadsheets; title, source and address are columns, so that each line has them. */
function csv({ title, source, address }, { columns, rows }) {
  const lines = [
    [...columns, ...said(FILES).about],
    ...rows.map((row) => [...row, title, source, address]),
  ];
  const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return lines.map((line) => `${line.map((text) => quoted(literal(text))).join(",")}\r\n`).join("");
}

function json({ title, source, address, note }, { columns, rows }) {
  const objects = rows.map((row) => Object.fromEntries(row.map((text, at) => [columns[at], text])));
  const where = note ? { notice: note } : { address };
  return JSON.stringify({ title, source, ...where, rows: objects }, null, 2);
}

/** As spreadsheets paste it. */
function tsv({ note }, { columns, rows }) {
  const cell = (text) => literal(text.replace(/\s+/g, " "));
  return [columns, ...rows, ...(note ? [[note]] : [])].map((row) => row.map(cell).join("\t")).join("\n");
}

/** Sizes of the picture's frame in its own units. */
const [MARGIN, TITLE, SMALL] = [24, 18, 12];

/**
 * The picture as it was drawn when the site was built, by day, framed by title, source and address.
 * It is put together as text, and without styles: the page's policy would forbid those of a picture
 * that is made in the page.
 */
async function picture(figure, { title, source, address }, read) {
  const drawn = plain(await read(figure.querySelector(".chart-picture").src));
  const [width, height] = ["width", "height"].map((name) => Number(drawn.match(`${name}="(\\d+)"`)[1]));

  const head = lines(title, width / TITLE);
  const foot = [...lines(said(FILES).source + source, width / SMALL), ...lines(address, (1.7 * width) / SMALL)];
  const top = MARGIN + 1.5 * TITLE * head.length + MARGIN / 2;
  const below = top + height + MARGIN / 2;
  const size = { width: width + 2 * MARGIN, height: below + 1.5 * SMALL * foot.length + MARGIN };
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="${FACES[isEnglish() ? "en" : "zh"]}">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...head.map((line, at) => text(line, TITLE, MARGIN + 1.5 * TITLE * at + TITLE, 700)),
    drawn.replace("<svg", `<svg x="${MARGIN}" y="${top}"`),
    ...foot.map((line, at) => text(line, SMALL, below + 1.5 * SMALL * at + SMALL, 400)),
    "</svg>",
  ].join("");
  return { ...size, blob: new Blob([svg], { type: "image/svg+xml" }) };
}

/** A picture with the colours of the day instead of the style that tells day from night. */
function plain(svg) {
  const style = svg.match(/<style>(.*?)<\/style>/s);
  const [day] = style[1].split("@media");
  const colours = new Map([...day.matchAll(/\[fill="(.*?)"\]\{fill:(.*?)\}/g)].map(([, name, colour]) => [name, colour]));
  return svg.replace(style[0], "").replace(/#[0-9a-f]{6}/g, (name) => colours.get(name) ?? name);
}

/** A text in pieces of so many characters. */
function lines(text, length) {
  return text.match(new RegExp(`.{1,${Math.floor(length)}}`, "gsu")) ?? [];
}

function text(content, size, y, weight) {
  // XML has no controls.
  const escaped = content.replace(/\p{Cc}/gu, " ").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="#1d1b18">${escaped}</text>`;
}

/** The picture in pixels, two for each of its units. */
async function png({ width, height, blob }) {
  const address = URL.createObjectURL(blob);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((then) => canvas.toBlob(then, "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}
