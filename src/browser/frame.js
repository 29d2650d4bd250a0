// The explorer's side of a frame: tells the page around it how high it is, where the reader has gone,
// and what has failed. It does as it is told in one thing only: to be as high as its content.

import { heard, message } from "../embed/protocol.js";

const page = document.documentElement;
/** Whom to tell: the page around has said its name. */
let host;
let height = 0;

addEventListener("message", (event) => {
  const hello = event.source === parent && heard(event, ["hello"]);
  if (!hello) return;
  const isKnown = host?.id === hello.id;
  // A page without an origin of its own can't be named.
  host = { id: hello.id, origin: event.origin === "null" ? "*" : event.origin };
  page.toggleAttribute("data-tall", hello.isTall);
  if (isKnown) return;
  height = 0;
  tell("ready", { title: document.title });
  if (page.dataset.failed) tell("error", { cause: page.dataset.failed });
  tellHeight();
});

new ResizeObserver(tellHeight).observe(document.body);
new MutationObserver(() => page.dataset.failed && tell("error", { cause: page.dataset.failed }))
  .observe(page, { attributeFilter: ["data-failed"] });
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
  if (host) parent.postMessage(message(kind, host.id, carried), host.origin);
}

function tellHeight() {
  const now = Math.ceil(document.body.getBoundingClientRect().height);
  // A pixel more or less is the rounding of the frame itself.
  if (Math.abs(now - height) <= 1) return;
  height = now;
  tell("height", { height });
}

function tellPlace() {
  tell("navigate", { query: location.search, fragment: location.hash });
}
