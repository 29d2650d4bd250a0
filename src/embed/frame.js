// The page's side of a frame with the explorer in it: its height follows its content, and what it tells
// is handed on. A message changes the height of its own frame and nothing else.

import { pageOf } from "./address.js";
import { heard, message } from "./protocol.js";

/** The height of a frame, in CSS pixels: whatever it tells, it is no lower and no higher. */
export const LEAST = 80;
export const MOST = 50_000;
let count = 0;

/**
 * Speaks with the explorer in a frame until what it answers with is called. `isTall` makes the frame as
 * high as its content; `tell` gets each message.
 */
export function tie(frame, isTall, tell = () => {}) {
  const id = `frame-${++count}`;
  const listening = new AbortController();
  const { signal } = listening;
  // It says nothing that another page might not know.
  const hello = () => frame.contentWindow?.postMessage(message("hello", id, { isTall }), "*");
  addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== originOf(frame)) return;
    const said = heard(event, ["here", "ready", "height", "navigate", "error"]);
    if (said?.kind === "here") return hello();
    if (said?.id !== id) return;
    if (said.kind === "height" && isTall) setHeight(frame, said.height);
    tell(said);
  }, { signal });
  frame.addEventListener("load", hello, { signal });
  hello();
  return () => listening.abort();
}

/** The origin of what a frame shows; one that is sandboxed has none. Nothing is heard from what is no page of the web. */
function originOf(frame) {
  const isSandboxed = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  const page = pageOf(frame.src, document.baseURI);
  return page && (isSandboxed ? "null" : page.origin);
}

function setHeight(frame, height) {
  if (!Number.isFinite(height)) return;
  const next = Math.round(Math.min(Math.max(height, LEAST), MOST));
  // A pixel more or less is the rounding of the frame itself.
  if (Math.abs(frame.clientHeight - next) <= 1) return;
  frame.style.boxSizing = "content-box";
  frame.style.height = `${next}px`;
}
