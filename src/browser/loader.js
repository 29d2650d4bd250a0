// Starts the program. Where it can't start, says so: the text is readable in any case. What it needs it
// asks of `#source`, which is another one in a page that is one file: see package.json.

import { elsewhere, loadCharts, loadProgram, readJson, tieDocuments } from "#source";
import { tieEmbed } from "./embed.js";
import "./evolution.js";
import { watchSections } from "./far.js";
import { tieGroups } from "./figures.js";
import { highlight, mention, point, reveal } from "./highlight.js";
import { tieSorting } from "./matrix.js";
import { Failure } from "./program.js";
import { showSettings } from "./settings.js";
import { canShare, copy, save, share } from "./share.js";

const CAUSES = {
  "no-webassembly": "此浏览器不支持 WebAssembly",
  blocked: "本网站的安全策略不允许运行程序",
  missing: "程序文件不存在，网站可能刚刚更新",
  network: "网络中断",
  broken: "程序文件已损坏",
  slow: "网络较慢，程序尚未载入",
  data: "文件数据无法读取",
  panic: "程序出错，已停止",
};
/** What tells that the reader turns to a chart. */
const SIGNS = ["pointerenter", "focusin", "click"];
/** Milliseconds until the reader is told that something is coming, and that it doesn't come. */
const SLOW_AFTER = 400;
const GIVE_UP_AFTER = 6000;

const RELOAD = ["重新载入", () => location.reload()];
const page = document.documentElement;
const explorer = document.getElementById("explorer");
const notice = document.getElementById("notice");
/** The page's own address, which browsers share instead of the one that they show. */
const canonical = document.querySelector("link[rel=canonical]");
const own = canonical?.href;

/** Says in the page what has failed, once: what follows from a failure is no news. */
function fail(cause, message) {
  if (page.dataset.failed && page.dataset.failed !== "slow") return;
  console.error(`${cause}: ${message}`);
  page.dataset.failed = cause;
  tell(`${CAUSES[cause]}。搜索、筛选与动态图表暂不可用，全文、目录和数据表不受影响。`, RELOAD);
}

/** Says something in the line of the page, with buttons; nothing where there is nothing to say. */
function tell(message, ...ways) {
  const buttons = ways.map(([name, act]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", act);
    return button;
  });
  notice.replaceChildren(message, ...buttons);
}

/**
 * Tells of what nobody has caught in our scripts and programs: other programs, such as the browser that the
 * page is shown in, may put scripts of their own into it. A program that has panicked throws too.
 */
function tellUncaught(event) {
  const { name, message, stack } = event.error ?? event.reason ?? {};
  if (event.defaultPrevented || !/wasm|-\w{8,16}\.js/.test(stack)) return;
  event.preventDefault();
  if (name === "RuntimeError") return fail("panic", message);
  console.error(`script: ${message}\n${stack}`);
  if (!page.dataset.failed) tell("页面脚本出错，部分功能可能不可用。全文、目录和数据表不受影响。", RELOAD);
}

/** What is made of the document's nodes without the program. */
function tiePage() {
  watchSections();
  tieGroups();
  tieSorting();
  showSettings();
  tieEmbed();
  for (const input of document.querySelectorAll("#catalogue-file")) input.disabled = false;
}

/** Puts a document that has been opened into the place of the present one. */
function show(program, { html, json, id, title, isForeign }) {
  program.stop();
  explorer.innerHTML = html;
  explorer.dataset.document = id;
  document.getElementById("document").textContent = json;
  document.title = title;
  if (isForeign) canonical?.removeAttribute("href");
  else if (canonical) canonical.href = new URL(`${id}.html`, own);
  page.toggleAttribute("data-foreign", isForeign);
  tiePage();
  try {
    run(program);
  } catch (failure) {
    fail(failure.cause, failure.message);
  }
  // The browser has looked for the place in the document before.
  if (location.hash) return location.replace(location.hash);
  scrollTo({ top: 0, behavior: "instant" });
  document.querySelector("h1").focus({ preventScroll: true });
}

/** Has the program take the page over. */
function run(program) {
  try {
    program.start({ watch, fail, json, highlight, mention, point, reveal, copy, save, share, canShare, elsewhere });
  } catch (error) {
    throw new Failure("data", error);
  }
}

/**
 * Draws the option at this address into the figure at the first sign that the reader turns to it, or
 * once its figures have changed and it is seen, and fetches ECharts for it. Where that fails, picture
 * and table stay and the next sign tries again. Answers with a function that takes drawing and
 * listeners away.
 */
function watch(figure, address) {
  const listening = new AbortController();
  const box = figure.querySelector(".chart-box");
  box.tabIndex = 0;
  box.role = "application";
  box.ariaRoleDescription = "图表";
  box.ariaLabel = `${figure.querySelector("img").alt}方向键逐项查看，回车到原文。`;
  let takeAway;
  let isBegun = false;
  const draw = async () => {
    if (isBegun) return;
    isBegun = true;
    try {
      const [charts, { option }] = await Promise.all([loadCharts(), readJson(address)]);
      takeAway = await charts.draw(figure, option);
      if (listening.signal.aborted) takeAway();
      else figure.dataset.live = "";
      told.textContent = "";
    } catch {
      isBegun = false;
      told.textContent = "动态图表没有载入，图与数据表不受影响。再次点按可重试。";
    }
  };
  const told = document.createElement("p");
  told.className = "hint";
  told.role = "status";
  box.after(told);
  for (const sign of SIGNS) box.addEventListener(sign, draw, { signal: listening.signal });
  const seen = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && draw());
  const filtered = new MutationObserver(() => {
    if (figure.querySelector("tr[data-off]")) seen.observe(box);
    else seen.disconnect();
  });
  filtered.observe(figure, { subtree: true, attributeFilter: ["data-off"] });
  return () => {
    listening.abort();
    seen.disconnect();
    filtered.disconnect();
    takeAway?.();
    told.remove();
    delete figure.dataset.live;
  };
}

/** Hands on the JSON at this address; undefined where it can't be had: whoever asks does without it. */
async function json(address, then) {
  then(await readJson(address).catch(() => undefined));
}

async function start() {
  if (typeof WebAssembly !== "object") throw new Failure("no-webassembly");
  const [program, module] = await loadProgram();
  await program.default({ module_or_path: module }).catch((error) => {
    throw new Failure("broken", error);
  });
  // Late, but it is there.
  if (page.dataset.failed === "slow") delete page.dataset.failed;
  run(program);
  tieDocuments({ tell, show: (opened) => show(program, opened) });
}

const isStarting = () => !("ready" in page.dataset || "failed" in page.dataset);

/** Starts the program, and tells the reader where that takes long or fails. */
async function begin() {
  const slow = setTimeout(() => {
    if (isStarting()) notice.textContent = "正在载入搜索与筛选…";
  }, SLOW_AFTER);
  const giveUp = setTimeout(() => {
    if (isStarting()) fail("slow", `not ready after ${GIVE_UP_AFTER} ms`);
  }, GIVE_UP_AFTER);
  try {
    await start();
    if (!page.dataset.failed) notice.replaceChildren();
  } catch (error) {
    fail(error instanceof Failure ? error.cause : "broken", error.message);
  } finally {
    clearTimeout(slow);
    clearTimeout(giveUp);
  }
}

tiePage();
// The style shows it where nothing has come so far.
document.getElementById("unstarted")?.remove();
for (const uncaught of ["error", "unhandledrejection"]) addEventListener(uncaught, tellUncaught);
begin();
