// What a page and the explorer in its frame say to each other, for both sides.
//
// The frame says `here` when it can be spoken to, the page `hello`, whichever comes first. The frame
// answers with `ready`, then tells `height` (CSS pixels), `navigate` (what the reader has chosen, as a
// query and a fragment) and `error` (a cause). Nothing else is said, and nothing that isn't of this
// shape is heard.

const PROTOCOL = "policy-explorer";
const VERSION = 1;

/** Of each kind, the types of what it carries. */
const SHAPES = {
  here: {},
  hello: { isTall: "boolean" },
  ready: { title: "string" },
  height: { height: "number" },
  navigate: { query: "string", fragment: "string" },
  error: { cause: "string" },
};

/** A message for `postMessage`. `id` names the frame, for pages with several. */
export function message(kind, id, carried = {}) {
  return { protocol: PROTOCOL, version: VERSION, kind, id, ...carried };
}

/** What an event says, if it is one of these kinds and of its shape; otherwise nothing. */
export function heard({ data }, kinds) {
  if (typeof data !== "object" || data?.protocol !== PROTOCOL || data.version !== VERSION) return undefined;
  if (!kinds.includes(data.kind) || typeof data.id !== "string") return undefined;
  const carries = Object.entries(SHAPES[data.kind]);
  return carries.every(([name, type]) => typeof data[name] === type) ? data : undefined;
}
