// <policy-explorer>: the explorer, or a part of it, in a frame that the element makes. What stands in the element is
// shown where this script hasn't come.

import { addressOf, FACETS, pageOf, stateOf } from "./address.js";
import { LEAST, MOST, tie } from "./frame.js";

/** Milliseconds after which a frame that has said nothing is given up. */
const GIVE_UP_AFTER = 15_000;
/** Elements of the host's page may go by the name of a document's property: `<img name="currentScript">`. */
const { currentScript } = document;
const isScript = currentScript instanceof HTMLScriptElement;
/** The site: this script stands at its root. */
const ROOT = new URL("./", isScript ? currentScript.src : document.baseURI).href;
const ATTRIBUTES = ["src", "section", "view", ...FACETS, "theme", "font-scale", "lang", "height", "tools", "sync", "label"];
/** Whether the console has the line about `mode="inline"`, which hosts' pages may still say. */
let isModeReported = false;

export class PolicyExplorer extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  /** Ends all that this one has begun. */
  #end = () => {};
  #state = "";
  #isAsked = false;
  /** Attributes are told of before the element is. */
  #isOn = false;

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
  }

  connectedCallback() {
    this.#isOn = true;
    this.#state = this.#synced() ?? "";
    this.#show();
  }

  disconnectedCallback() {
    this.#isOn = false;
    this.#end();
    this.shadowRoot.replaceChildren();
  }

  attributeChangedCallback(name, before, now) {
    // Several at once are one change.
    if (!this.#isOn || before === now || this.#isAsked) return;
    this.#isAsked = true;
    queueMicrotask(() => {
      this.#isAsked = false;
      if (!this.#isOn) return;
      this.#state = "";
      this.#show();
    });
  }

  /** The address of what is shown, in a page of its own; empty where nothing is. */
  get address() {
    const url = this.#page();
    if (!url) return "";
    const [query, fragment = ""] = this.#state.split("#");
    url.search = query;
    url.hash = fragment;
    return url.href;
  }

  /** Loads what is shown anew. */
  reload() {
    this.#show();
  }

  /** The page that the host names, as a URL; without one, the site's. */
  #page() {
    return pageOf(this.getAttribute("src") || ROOT, document.baseURI);
  }

  #show() {
    this.#end();
    const value = (name) => this.getAttribute(name) ?? undefined;
    const page = this.#page();
    if (!page) return this.#showFallback();
    const address = addressOf(page, {
      ...Object.fromEntries(["section", "view", "theme", "lang", ...FACETS].map((name) => [name, value(name)])),
      scale: value("font-scale"),
      tools: this.hasAttribute("tools"),
      state: this.#state,
    });
    if (value("mode") === "inline") reportMode();
    this.#showFrame(address);
  }

  /** Shows what stands in the element: `src` is not the address of a page. */
  #showFallback() {
    this.#end = () => {};
    this.shadowRoot.replaceChildren(document.createElement("slot"));
    this.#tell("error", { cause: "address" });
  }

  #showFrame(address) {
    const height = this.getAttribute("height") ?? "auto";
    const isTall = height === "auto";
    const frame = document.createElement("iframe");
    frame.title = this.getAttribute("label") ?? (/^en/.test(this.lang) ? "Policy explorer" : "政策导览");
    frame.style.cssText = "display: block; inline-size: 100%; border: 0";
    frame.style.height = isTall ? "30rem" : `${Math.min(Math.max(LEAST, Number.parseInt(height, 10) || 600), MOST)}px`;
    frame.src = address;
    const givingUp = setTimeout(() => this.#tell("error", { cause: "timeout" }), GIVE_UP_AFTER);
    this.shadowRoot.replaceChildren(frame);
    const untie = tie(frame, isTall, (said) => {
      clearTimeout(givingUp);
      this.#hear(said, frame);
    });
    this.#end = () => {
      clearTimeout(givingUp);
      untie();
    };
  }

  #hear({ kind, title, query, fragment, cause }, frame) {
    if (kind === "ready") this.#tell("ready", { title });
    if (kind === "error") this.#tell("error", { cause });
    if (kind === "height") this.#tell("height", { height: frame.offsetHeight });
    if (kind !== "navigate") return;
    this.#state = stateOf(query, fragment);
    this.#sync();
    this.#tell("navigate", { address: this.address });
  }

  /** The state that the host's address has for this element: `sync` names the key. */
  #synced() {
    const key = this.getAttribute("sync");
    return key && new URL(location).searchParams.get(key);
  }

  #sync() {
    const key = this.getAttribute("sync");
    if (!key) return;
    const url = new URL(location);
    if (this.#state) url.searchParams.set(key, this.#state);
    else url.searchParams.delete(key);
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // A page without an origin of its own keeps its address, and so does one that changes it too often.
    }
  }

  #tell(kind, detail) {
    this.dispatchEvent(new CustomEvent(`pe-${kind}`, { detail, bubbles: true, composed: true }));
  }
}

/** Reports, once in a page, that the mode is gone. */
function reportMode() {
  if (isModeReported) return;
  isModeReported = true;
  console.warn('policy-explorer: mode="inline" is gone, and the element shows a frame. Remove the attribute.');
}
