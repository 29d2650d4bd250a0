// The pages that say how to embed: their snippets carry this site's address, can be copied, and on the
// first of them are made of what is chosen and shown as they will look.

import { bytesOf } from "../browser/bytes.js";
import { copy } from "../browser/share.js";
import { addressOf } from "./address.js";
import { tie } from "./frame.js";
import { snippetOf } from "./snippet.js";

const ROOT = new URL("../", location);
/** Stands for the site in the snippets. */
const PLACEHOLDER = "https://站点地址/";

for (const code of document.querySelectorAll(".snippet code")) {
  code.textContent = code.textContent.replaceAll(PLACEHOLDER, () => ROOT.href);
}
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  const code = button.parentElement.previousElementSibling;
  button.addEventListener("click", () =>
    copy(code.textContent, (isCopied) => (button.textContent = isCopied ? "已复制" : "请自行选中复制")));
}

const told = document.getElementById("told");
const editions = [...document.querySelectorAll("[data-edition]")];
if (editions.length > 0) {
  const answers = await Promise.all(editions.map((link) => fetch(link.href, { method: "HEAD" }).catch(() => ({}))));
  answers.forEach(({ ok }, at) => ok || editions[at].removeAttribute("href"));
  if (!answers.every(({ ok }) => ok)) {
    document.getElementById("editions-told").textContent =
      "没有链接的，本站点没有提供：请网站的维护者用 cargo xtask build --single-file 生成。";
  }
}
// A host may not send these pages the policy that lets them show frames.
document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
  if (effectiveDirective === "frame-src" && told) told.textContent = "本站点的安全策略不许这里显示框架，所以没有预览；代码照样可用。";
});

const form = document.querySelector(".builder");
let untie = () => {};

if (form) {
  try {
    await build();
  } catch {
    reportUnread();
  }
}

/** Fills the form with what the site has and the address chooses of it, and follows it. */
async function build() {
  const catalogue = JSON.parse(await textAt("documents/index.json"));
  const asked = new URLSearchParams(location.search);
  const { document: documents } = form.elements;
  fill(documents, catalogue.documents.map((each) => [each.id, each.title_short]));
  documents.value = catalogue.front;
  choose(documents, asked.get("document"));
  await readDocument();
  for (const [name, value] of asked) {
    // The document's own name is read before; `item` is a function of the list, and no control.
    if (name !== "document") choose(form.elements.namedItem(name), value);
  }
  form.addEventListener("change", async ({ target }) => {
    if (target.name === "document") await readDocument().catch(reportUnread);
    show();
  });
  form.hidden = false;
  told.textContent = "";
  show();
}

/** Chooses what an address asks for, where the control has it. */
function choose(control, value) {
  if (control instanceof HTMLInputElement) control.checked = value === "1";
  else if ([...(control?.options ?? [])].some((option) => option.value === value && !option.disabled)) control.value = value;
}

async function textAt(address) {
  const response = await fetch(new URL(address, ROOT));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new TextDecoder().decode(await bytesOf(response));
}

function reportUnread() {
  told.textContent = "文件没有载入，请重新打开本页，或用上方各页的代码。";
}

/** Offers what the page of the chosen document has. */
async function readDocument() {
  const html = await textAt(pageOf(form.elements.document.value));
  const parsed = (text) => new DOMParser().parseFromString(text, "text/html");
  const page = parsed(html);
  // Its views are pages of their own.
  const views = [...page.querySelectorAll("[data-page]")].map(({ dataset }) => textAt(dataset.page));
  const pages = [page, ...(await Promise.all(views)).map(parsed)];
  const all = (selector, read) => pages.flatMap((each) => [...each.querySelectorAll(selector)].map(read));
  const named = (heading) => [heading.id, heading.textContent.trim()];
  fill(form.elements.section, all(".part-title[id], .article-title[id]", named));
  fill(form.elements.chart, all("figure[data-chart]", (figure) =>
    [figure.id, figure.querySelector("figcaption").firstChild.textContent]));
  fill(form.elements.industry, all('[data-toggle^="industry="]', (box) =>
    [box.dataset.toggle.split("=")[1], box.closest("label").querySelector(".filter-name").textContent]));
  const has = {
    section: form.elements.section.options.length,
    chart: form.elements.chart.options.length,
    brief: form.elements.industry.options.length,
    extract: form.elements.industry.options.length,
    evolution: all("#evolution .tie", (tie) => tie).length,
  };
  for (const option of form.elements.what.options) option.disabled = option.value in has && !has[option.value];
  if (form.elements.what.selectedOptions[0]?.disabled) form.elements.what.value = "text";
}

function fill(select, options) {
  select.replaceChildren(...options.map(([value, name]) => new Option(name, value)));
}

function pageOf(id) {
  return new URL(`${id}.html`, ROOT).href;
}

/** Shows the snippet of what is chosen, and what it makes. */
function show() {
  for (const label of form.querySelectorAll("[data-for]")) {
    label.hidden = !label.dataset.for.split(" ").includes(form.elements.what.value);
  }
  const wanted = chosen();
  document.getElementById("code").textContent = snippetOf(form.elements.way.value, wanted, ROOT.href);
  const frame = document.createElement("iframe");
  frame.title = wanted.label;
  frame.width = "100%";
  const isTall = wanted.height === "auto" && form.elements.way.value !== "frame";
  frame.height = isTall ? 480 : snippetHeight(wanted.height);
  frame.src = addressOf(wanted.page, wanted);
  untie();
  document.getElementById("preview").replaceChildren(frame);
  untie = isTall ? tie(frame, true) : () => {};
}

/** What `addressOf` and `snippetOf` take. */
function chosen() {
  const { document: id, what, section, chart, industry, theme, scale, height, tools } = form.elements;
  const isOf = (...kinds) => kinds.includes(what.value);
  return {
    page: pageOf(id.value),
    label: `政策导览：${id.selectedOptions[0].text}`,
    section: isOf("section") ? section.value : isOf("chart") ? chart.value : undefined,
    view: isOf("brief", "extract", "targets", "evolution") ? what.value : undefined,
    industry: isOf("brief", "extract") ? industry.value : undefined,
    theme: theme.value,
    scale: scale.value,
    height: height.value,
    tools: tools.checked && !tools.closest("label").hidden,
  };
}

function snippetHeight(height) {
  return height === "auto" ? 600 : Number(height);
}
