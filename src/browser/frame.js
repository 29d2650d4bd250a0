// The explorer's side of a frame: tells the page around it how high it is, where the reader has gone,
// and what has failed. It does as it is told in one thing only: to be as high as its content. While it shows what
// isn't the site's it tells nothing.

import { heard, message } from "../embed/protocol.js";
import { isForeign } from "./foreign.js";

const page = document.documentElement;
/** Whom to tell: the page around has said its name. */
let host;
/** Whether it knows of the page, and how high it was told that the page is. */
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

/** Tells a new host what is shown, unless it is not the site's: a reader's own file is nobody else's business. */
function welcome() {
  page.toggleAttribute("data-tall", isTall && !isForeign());
  if (isWelcome || !host || isForeign()) return;
  isWelcome = true;
  height = 0;
  tell("ready", { title: document.title });
  tellFailure();
  tellHeight();
}

new ResizeObserver(tellHeight).observe(document.body);
new MutationObserver(tellFailure).observe(page, { attributeFilter: ["data-failed"] });
new MutationObserver(() => {
  welcome();
  tellHeight();
  tellPlace();
}).observe(page, { attributeFilter: ["data-foreign"] });
for (const change of ["pushState", "replaceState"]) {
  const usual = history[change].bind(history);
  history[change] = (...step) => {
    usual(...step);
    tellPlace();
  };
}
addEventListener("hashchange", tellPlace);
addEventListener("popstate", tellPlace);
parent.postMessage(message("here", ""), "*");

function tell(kind, carried) {
  if (host && !isForeign()) parent.postMessage(message(kind, host.id, carried), host.origin);
}

function tellFailure() {
  if (page.dataset.failed) tell("error", { cause: page.dataset.failed });
}

function tellHeight() {
  const now = Math.ceil(document.body.getBoundingClientRect().height);
  // A pixel more or less is the rounding of the frame itself.
  if (isForeign() || Math.abs(now - height) <= 1) return;
  height = now;
  tell("height", { height });
}

function tellPlace() {
  tell("navigate", { query: location.search, fragment: location.hash });
}
