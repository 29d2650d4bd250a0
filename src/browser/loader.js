// Starts the program. Where it can't start, says so: the text is readable in any case. What it needs it
// asks of `#source`, which is another one in a page that is one file: see package.json.

import { elsewhere, loadCharts, loadLater, loadProgram, readJson, tieDocuments } from "#source";
import { tieEmbed } from "./embed.js";
import "./evolution.js";
import { layOutAll, watchSections } from "./far.js";
import { bindRegisters, tieGroups } from "./figures.js";
import { isForeign } from "./foreign.js";
import { arrive, correctFragment, isThere, meant } from "./fragment.js";
import { highlight, mention, point, reveal } from "./highlight.js";
import { tieSorting } from "./matrix.js";
import { tieLanguage } from "./language.js";
import { fetchAhead, fetchPanel, requested } from "./panels.js";
import { keepFocus, keepPosition } from "./position.js";
import { Failure, throwFailure } from "./program.js";
import { showSettings } from "./settings.js";
import { canShare, copy, save, share } from "./share.js";
import { pageOf } from "./tags.js";
import { LOADER, marked, said } from "./texts.js";

/** What tells that the reader turns to a chart, or to a view. */
const SIGNS = ["pointerenter", "focusin", "click"];
/** Milliseconds until the reader is told that something is coming, and that it doesn't come. */
const SLOW_AFTER = 400;
const GIVE_UP_AFTER = 6000;

const page = document.documentElement;
const explorer = document.getElementById("explorer");
explorer.addEventListener("panel", ({ target }) => bindViews(target));
/** Whether this is the page of a view, which needs no program. */
const isStatic = "static" in explorer.dataset;
const notice = document.getElementById("notice");
/** The page's own address, which browsers share instead of the one that they show. */
const canonical = document.querySelector("link[rel=canonical]");
const own = canonical?.href;
/** The program, once it is there, and whether it has taken the page over. */
let program;
let isRunning = false;
/** How often another document has been put into the page. */
let puts = 0;

/** Says in the page what has failed, once: what follows from a failure is no news. */
function fail(cause, message) {
  if (page.dataset.failed && page.dataset.failed !== "slow") return;
  console.error(`${cause}: ${message}`);
  page.dataset.failed = cause;
  const say = said(LOADER);
  tell(say[cause] + say.without, reload());
}

/** The way on where something has failed. */
const reload = () => [said(LOADER).reload, () => location.reload()];

/** Says something in the line of the page, with buttons; nothing where there is nothing to say. */
function tell(message, ...ways) {
  const buttons = ways.map(([name, act]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", act);
    return button;
  });
  notice.replaceChildren(...marked(message), ...buttons);
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
  if (!page.dataset.failed) tell(said(LOADER).script, reload());
}

/** Links to all of the style where the policy of the host doesn't let that of the first view stand in the page. */
function linkStyle() {
  const { sheet, dataset } = document.getElementById("style") ?? {};
  if (sheet || !dataset?.whole) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = dataset.whole;
  document.head.append(link);
}

/** What is made of the document's nodes without the program. */
function tiePage() {
  bindViews(document);
  if (isStatic) return;
  watchSections();
  showSettings();
  tieEmbed();
  for (const input of document.querySelectorAll("#catalogue-file")) input.disabled = false;
}

/** What is made of the nodes of the views within an element. */
function bindViews(within) {
  tieGroups(within);
  bindRegisters(within);
  tieSorting(within);
}

/** What didn't come, as the reader has been told last. */
let unmet;

/**
 * Has the page get something that has this name, and then does something, unless another document has come meanwhile. Where it takes long
 * the reader is told; where it doesn't come too, and may try again.
 */
async function get(name, something, then) {
  const now = puts;
  const isWanted = () => now === puts;
  let isReported = false;
  const slow = setTimeout(() => {
    isReported = isWanted() && !page.dataset.failed;
    if (isReported) tell(said(LOADER).loadingView);
  }, SLOW_AFTER);
  let failure;
  try {
    await something();
  } catch (error) {
    failure = error;
  }
  clearTimeout(slow);
  if (isReported) tell("");
  if (!isWanted()) return;
  if (!failure) {
    if (unmet === name) tell("");
    unmet = undefined;
    return then();
  }
  console.error(`missing: ${failure.message}`);
  unmet = name;
  const say = said(LOADER);
  const again = () => {
    tell("");
    get(name, something, then);
  };
  if (failure.cause === "release") tell(say.release, reload());
  // What a frame shows is settled when it starts.
  else tell(say.noView, "embed" in page.dataset ? reload() : [say.retry, again]);
}

/** Has the page get the view, or what has this id in one, where it isn't there yet, and then does something. */
const getView = (name, then) => get(name, async () => {
  try {
    await fetchPanel(name);
  } catch (failure) {
    // What would stand alone isn't there.
    delete explorer.dataset.only;
    throw failure;
  }
}, then);

/** The second chunk of the program on its way, and the number of the document whose program waits for it. */
let later;
let waiting;

/** Fetches the second chunk of the program, once; what failed to come is asked for again the next time. */
function fetchLater() {
  later ??= loadLater().catch((error) => {
    later = undefined;
    throw error;
  });
  return later;
}

/** Has the page get the second chunk of the program, and then does something. While it is on its way, asking again changes nothing. */
async function getLater(then) {
  if (waiting === puts) return;
  const now = (waiting = puts);
  await get("later", async () => program.setLater(await fetchLater()), then);
  if (waiting === now) waiting = undefined;
}

/** Milliseconds for which the program waits for what the address asks for; it asks for it itself then. */
const PATIENCE = 3000;

/** Has the page get what its address asks for. Ends when it has, or the program needn't wait any more. */
function getRequested() {
  const views = requested(meant()).map((name) => getView(name, tieEmbed));
  return Promise.race([Promise.all(views), new Promise((goOn) => setTimeout(goOn, views.length && PATIENCE))]);
}

/**
 * Puts what has been opened into the place of what is shown, has the page go where it should, and the program take it
 * over. A long document takes some turns.
 */
async function put({ insert, json, id, title, lang, isForeign: isFromElsewhere }, goTo) {
  const now = (puts += 1);
  // A program that starts meanwhile takes what is in the page by then.
  const isTaken = isRunning;
  program?.stop();
  delete page.dataset.ready;
  page.lang = lang;
  explorer.dataset.document = id;
  document.getElementById("document").textContent = json;
  document.title = title;
  if (isFromElsewhere) canonical?.removeAttribute("href");
  else if (canonical) canonical.href = new URL(pageOf(id, lang), own);
  page.toggleAttribute("data-foreign", isFromElsewhere);
  // The program takes this away once all of the page can be used.
  if (isTaken) explorer.setAttribute("aria-busy", "true");
  const inserting = insert(explorer, () => now === puts);
  if (inserting) await inserting;
  if (now !== puts) return;
  tiePage();
  await getRequested();
  if (now !== puts) return;
  goTo();
  if (!isTaken) return;
  try {
    await run();
  } catch (failure) {
    explorer.removeAttribute("aria-busy");
    fail(failure.cause, failure.message);
  }
}

/** Shows another document, from its beginning or from the place that the address names. */
function show(opened) {
  if (!location.hash) scrollTo({ top: 0, behavior: "instant" });
  return put(opened, () => {
    // The browser has looked for the place in the document before.
    if (location.hash) arrive();
    else if (!explorer.contains(document.activeElement)) document.querySelector("h1").focus({ preventScroll: true });
  });
}

/** Shows the same in another language. */
async function translate(opened) {
  // The browser may not have gone to the place of the address yet.
  const isOnItsWay = !isRunning && scrollY === 0;
  // In a frame, to go to a place would move the page around it too.
  const isFramed = parent !== window;
  const goesThere = !isFramed && (isOnItsWay || isThere());
  const keeping = [goesThere ? arrive : keepPosition(), keepFocus()];
  const comeBack = () => keeping.forEach((back) => back());
  await put(opened, () => {
    layOutAll();
    // The place of the address is in the page that has gone.
    if (!isFramed) arrive();
    comeBack();
  });
  // The program shows what the address says in a task of its own, which comes first.
  if (isRunning) setTimeout(() => requestAnimationFrame(comeBack));
}

/** Has the program take the page over, in tasks of their own, unless another document has come meanwhile. */
async function run() {
  isRunning = true;
  const now = puts;
  const does = { watch, fail, json, highlight, mention, point, reveal, copy, save, share, canShare, elsewhere, getView, getLater };
  let isRead = false;
  while (!isRead) {
    await turn();
    if (now !== puts) return;
    isRead = withData(read);
  }
  await turn();
  if (now === puts) withData(() => startProgram(does));
}

/**
 * Has the program read the page's document, and once more where it fails: WPE WebKit 2.38 has done so now and then on a busy
 * machine, by a trap or by taking right data for wrong ones, and not a second time. Its compiler is suspected; that isn't
 * proved.
 */
function read() {
  try {
    return program.read();
  } catch {
    return program.read();
  }
}

/** Starts the program. What it has read turns out here to be right or wrong. */
function startProgram(does) {
  try {
    program.start(does);
  } catch (error) {
    // A trap may have left the page half taken over.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    program.start(does);
  }
}

/** Does what needs the page's document: where it fails, that is why. */
function withData(act) {
  try {
    return act();
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
  const say = said(LOADER);
  box.setAttribute("role", "application");
  box.setAttribute("aria-roledescription", say.chart);
  box.setAttribute("aria-label", figure.querySelector("img").alt + say.keys);
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
      tellIn(figure);
    } catch {
      isBegun = false;
      tellIn(figure, said(LOADER).noChart);
    }
  };
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
    tellIn(figure);
    delete figure.dataset.live;
  };
}

/**
 * Hands on the JSON at this address; undefined where it can't be had: whoever asks does without it. The site has nothing
 * of a document that isn't its own.
 */
async function json(address, then) {
  then(isForeign() ? undefined : await readJson(address).catch(() => undefined));
}

/** Says something behind a figure's drawing, in place of what was said before. */
function tellIn(figure, message) {
  figure.querySelector(".chart-told")?.remove();
  if (!message) return;
  const told = document.createElement("p");
  told.className = "hint chart-told";
  told.setAttribute("role", "status");
  told.textContent = message;
  figure.querySelector(".chart-box").after(told);
}

/** Ends in another task: what the reader does meanwhile comes first. */
const turn = () => new Promise((goOn) => setTimeout(goOn));

async function start() {
  if (typeof WebAssembly !== "object") throw new Failure("no-webassembly");
  // A brief is made by it.
  if (new URLSearchParams(location.search).get("view") === "brief") fetchLater().catch(() => {});
  const [[loaded, module]] = await Promise.all([loadProgram(), spoken, viewsReady]);
  await loaded.default({ module_or_path: module }).catch(throwFailure);
  program = loaded;
  await run();
  // Late, but it is there.
  if (page.dataset.failed === "slow") {
    delete page.dataset.failed;
    tell("");
  }
  tieDocuments({ tell, show });
}

const isStarting = () => !("ready" in page.dataset || "failed" in page.dataset);

/** Starts the program, and tells the reader where that takes long or fails. */
async function begin() {
  const slow = setTimeout(() => {
    if (isStarting()) notice.textContent = said(LOADER).loading;
  }, SLOW_AFTER);
  const giveUp = setTimeout(() => {
    if (isStarting()) fail("slow", `not ready after ${GIVE_UP_AFTER} ms`);
  }, GIVE_UP_AFTER);
  try {
    await start();
    // What has a button reports something else.
    if (!page.dataset.failed && !notice.querySelector("button")) notice.replaceChildren();
  } catch (error) {
    fail(error instanceof Failure ? error.cause : "broken", error.message);
  } finally {
    clearTimeout(slow);
    clearTimeout(giveUp);
  }
}

linkStyle();
tiePage();
/** Ends when the page has what its address asks for. */
const viewsReady = getRequested().then(correctFragment);
// The style shows it where nothing has come so far.
document.getElementById("unstarted")?.remove();
for (const uncaught of ["error", "unhandledrejection"]) addEventListener(uncaught, tellUncaught);
for (const sign of SIGNS) {
  document.addEventListener(sign, ({ target }) => fetchAhead(target.closest?.("[data-view]")?.dataset.view), true);
}
/** Ends when the page is in the language that the reader wants, or the program needn't wait for it. */
const spoken = isStatic ? undefined : tieLanguage(translate);
if (!isStatic) begin();
