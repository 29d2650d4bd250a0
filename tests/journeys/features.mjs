// What the explorer uses of browsers and not all engines have: how each is recognised, which engines lack it, and what
// readers get there instead. `features.journey.mjs` compares it with the engines, and the table in ARCHITECTURE.md.

/** A feature: `has` runs in the page and answers whether it is there; `lackedBy` are names of `engines.mjs`. */
export const FEATURES = [
  {
    name: "`popover`",
    has: () => "popover" in HTMLElement.prototype,
    lackedBy: ["wpe"],
    instead: "list of documents, settings, outline and filter stand in the page; the link of a passage leads to it",
  },
  {
    name: "`content-visibility`",
    has: () => CSS.supports("content-visibility: auto"),
    lackedBy: ["wpe"],
    instead: "the whole text is laid out at once",
  },
  {
    name: "`overflow-anchor`",
    has: () => CSS.supports("overflow-anchor: auto"),
    lackedBy: ["webkitgtk", "wpe"],
    instead: "nothing is left to be laid out later, so nothing moves the reader",
  },
  {
    name: "CSS highlights",
    has: () => "highlights" in CSS,
    lackedBy: ["wpe"],
    instead: "hits are marked by elements in the text",
  },
  {
    name: "links to words (`:~:text=`)",
    has: () => "fragmentDirective" in document,
    lackedBy: ["wpe"],
    instead: "the link leads to the passage with the words",
  },
  {
    name: "`scripting` in media queries",
    has: () => matchMedia("(scripting: enabled)").matches,
    lackedBy: ["wpe"],
    instead: "controls show once the scripts run",
  },
  {
    name: "`forced-colors` in media queries",
    has: () => matchMedia("(forced-colors: none), (forced-colors: active)").matches,
    lackedBy: ["wpe"],
    instead: "the page has its own colours, and charts their picture",
  },
  {
    name: "`requestIdleCallback`",
    has: () => "requestIdleCallback" in window,
    lackedBy: ["webkitgtk", "wpe"],
    instead: "what can wait is done in a task of its own",
  },
  {
    name: "`navigator.clipboard`",
    has: () => typeof navigator.clipboard?.writeText === "function",
    lackedBy: ["wpe"],
    instead: "copying goes by `execCommand`; where that is refused too, the page says so",
  },
  {
    name: "`DecompressionStream`",
    has: () => "DecompressionStream" in window,
    lackedBy: ["wpe"],
    instead: "a page that is one file inflates its program by a library",
  },
  {
    name: "`modulepreload`",
    has: () => document.createElement("link").relList.supports("modulepreload"),
    lackedBy: ["wpe"],
    instead: "the glue is fetched when the loader asks for it",
  },
  {
    name: "`text-autospace`",
    has: () => CSS.supports("text-autospace: normal"),
    lackedBy: ["wpe"],
    instead: "no space between Chinese characters and figures",
  },
  {
    name: "`hanging-punctuation`",
    has: () => CSS.supports("hanging-punctuation: allow-end"),
    lackedBy: ["chromium", "firefox"],
    instead: "punctuation at the end of a line stays within it",
  },
  {
    name: "`text-wrap: balance`",
    has: () => CSS.supports("text-wrap: balance"),
    lackedBy: ["wpe"],
    instead: "headings break where the line is full",
  },
];

/** The features as the table of ARCHITECTURE.md. */
export function table(engines) {
  const names = Object.keys(engines);
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const row = ({ name, lackedBy, instead }) =>
    line([name, ...names.map((engine) => (lackedBy.includes(engine) ? "–" : "✓")), instead]);
  const titles = names.map((name) => engines[name].title);
  return [
    line(["what", ...titles, "what readers get without it"]),
    line(["---", ...names.map(() => ":-:"), "---"]),
    ...FEATURES.map(row),
  ].join("\n");
}
