// The explorer's side of a frame: reports to the page around it how high it is, where the reader has gone,
// and what has failed. It does what that page asks in one thing only: it is as high as its content. While it shows a
// document that isn't the site's it reports nothing.

import { heard, message } from "../embed/protocol.js";
import { isForeign } from "./foreign.js";

const page = document.documentElement;
/** Where reports go: the page around has given its name. */
let host;
/** Whether the host knows of the page, and which height was reported to it. */
let isWelcome = false;
let height = 0;
let isTall = false;

addEventListener("message", (event) => {
  const hello = event.source === parent && heard(event, ["hello"]);
  if (!hello) return;
  if (host?.id !== hello.id) isWelcome = false;
  // A page without an origin of its own can't be named.
  host = { id: hello.id, origin: event.origin === "null" ? "*" : event.origin };
  isTall = hello.isTall;
  welcome();
});

/** Reports to a new host what is shown, unless it is not the site's: a reader's own file is nobody else's business. */
function welcome() {
  page.toggleAttribute("data-tall", isTall && !isForeign());
  if (isWelcome || !host || isForeign()) return;
  isWelcome = true;
  height = 0;
  // The page's own title names the place too.
  const title = document.querySelector("html[lang=en] .title-block .title-en") ?? document.querySelector("h1");
  report("ready", { title: title.textContent });
  reportFailure();
  reportHeight();
}

new ResizeObserver(reportHeight).observe(document.body);
new MutationObserver(reportFailure).observe(page, { attributeFilter: ["data-failed"] });
new MutationObserver(() => {
  welcome();
  reportHeight();
  reportPlace();
}).observe(page, { attributeFilter: ["data-foreign"] });
for (const change of ["pushState", "replaceState"]) {
  const usual = history[change].bind(history);
  history[change] = (...step) => {
    usual(...step);
    reportPlace();
  };
}
addEventListener("hashchange", reportPlace);
addEventListener("popstate", reportPlace);
parent.postMessage(message("here", ""), "*");

function report(kind, carried) {
  if (host && !isForeign()) parent.postMessage(message(kind, host.id, carried), host.origin);
}

function reportFailure() {
  if (page.dataset.failed) report("error", { cause: page.dataset.failed });
}

function reportHeight() {
  const now = Math.ceil(document.body.getBoundingClientRect().height);
  // A pixel more or less is the rounding of the frame itself.
  if (isForeign() || Math.abs(now - height) <= 1) return;
  height = now;
  report("height", { height });
}

/** Where the reader was when that was last reported. A step may change without leading anywhere. */
let place = location.search + location.hash;

function reportPlace() {
  const { search: query, hash: fragment } = location;
  if (!host || isForeign() || place === query + fragment) return;
  place = query + fragment;
  report("navigate", { query, fragment });
}
