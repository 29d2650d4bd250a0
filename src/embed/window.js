// A window for a program that isn't alone in its page. To the program it is the window, its document and its
// address; to the page around, nothing but what stands in the shadow root. It has what the program uses:
// anything else is missing, rather than the page's.

/** Which events the page around has, and nobody else; those of the address are the window's own. */
const OF_WINDOW = new Set(["scroll", "resize", "beforeprint", "afterprint"]);
const OF_DOCUMENT = new Set(["selectionchange"]);
const OF_ADDRESS = new Set(["popstate", "hashchange"]);
/** What a document makes is the same in every one of its trees. */
const MADE_BY_DOCUMENT = [
  "createElement", "createElementNS", "createTextNode", "createComment", "createDocumentFragment",
  "createRange", "createTreeWalker", "importNode", "execCommand",
];

/** The window of one explorer; the program asks what it is an instance of. */
class ShadowWindow {
  constructor(parts) {
    Object.assign(this, parts);
    this.window = this;
  }
}

/**
 * Makes a window for the page that stands in a shadow root, at an address of the site. `tellPlace` gets query and
 * fragment when they change. Answers with `globals`, by name, and `close`, which takes away every listener.
 */
export function windowIn(root, page, address, tellPlace) {
  const ended = new AbortController();
  const { signal } = ended;
  const steps = new EventTarget();
  const targetOf = (type) => {
    if (OF_ADDRESS.has(type)) return steps;
    if (OF_WINDOW.has(type)) return window;
    return OF_DOCUMENT.has(type) ? document : root;
  };
  const listening = {
    addEventListener: (type, listener, options) => {
      const wanted = typeof options === "boolean" ? { capture: options } : options;
      targetOf(type).addEventListener(type, listener, { signal, ...wanted });
    },
    removeEventListener: (type, listener, options) => targetOf(type).removeEventListener(type, listener, options),
  };
  const top = () => page.getBoundingClientRect().top;
  const { location, history } = addressFrom(address, root, steps, tellPlace);
  const ownDocument = documentIn(root, page, listening);
  const own = new ShadowWindow({
    ...listening,
    document: ownDocument,
    location,
    history,
    setTimeout: (...task) => setTimeout(...task),
    clearTimeout: (task) => clearTimeout(task),
    requestAnimationFrame: (task) => requestAnimationFrame(task),
    getSelection: () => root.getSelection?.() ?? getSelection(),
    print: () => print(),
    // Until the reader has come to the page, it doesn't move the one around it.
    scrollTo: (...to) => {
      const [{ top: wanted = to[1], behavior = "instant" }] = to;
      if ("ready" in page.dataset) scrollBy({ top: wanted + top(), behavior });
    },
  });
  Object.defineProperties(own, {
    innerHeight: { get: () => innerHeight },
    scrollY: { get: () => -top() },
  });
  own.parent = own;
  root.host.addEventListener("click", (event) => followFragment(event, root, location), { signal });
  return {
    globals: {
      window: own, self: own, globalThis: own, parent: own, Window: ShadowWindow, document: ownDocument,
      location, history, ...listening, scrollTo: own.scrollTo, localStorage: undefined, CSS: undefined,
    },
    close: () => ended.abort(),
  };
}

/** The document of a page in a shadow root. */
function documentIn(root, page, listening) {
  const made = MADE_BY_DOCUMENT.map((name) => [name, (...of) => document[name](...of)]);
  const own = {
    ...Object.fromEntries(made),
    ...listening,
    title: "",
    documentElement: page,
    body: page.firstElementChild,
    getElementById: (id) => root.getElementById(id),
    querySelector: (selector) => root.querySelector(selector),
    querySelectorAll: (selector) => root.querySelectorAll(selector),
  };
  return Object.defineProperty(own, "activeElement", { get: () => root.activeElement });
}

/** An address that is nobody else's, and its history, which keeps the last step alone. */
function addressFrom(first, root, steps, tellPlace) {
  let url = new URL(first);
  const put = (address) => {
    url = new URL(address, url);
    tellPlace(url.search, url.hash);
  };
  const location = {
    get href() {
      return url.href;
    },
    get origin() {
      return url.origin;
    },
    get pathname() {
      return url.pathname;
    },
    get search() {
      return url.search;
    },
    get hash() {
      return url.hash;
    },
    set hash(fragment) {
      put(`#${fragment.replace(/^#/, "")}`);
      for (const before of root.querySelectorAll(".is-target")) before.classList.remove("is-target");
      const target = root.getElementById(url.hash.slice(1));
      target?.classList.add("is-target");
      target?.scrollIntoView();
      // As browsers do it: not within what has changed the address.
      queueMicrotask(() => steps.dispatchEvent(new Event("hashchange")));
    },
    toString: () => url.href,
  };
  const history = { state: null, pushState: step, replaceState: step };
  function step(state, _, address) {
    history.state = state;
    put(address);
  }
  return { location, history };
}

/** A link to a fragment is one to a place in the page, unless the program has done with it what it does. */
function followFragment(event, root, location) {
  const link = event.composedPath().find((element) => element.matches?.('a[href^="#"]'));
  if (!link || link.getRootNode() !== root || event.defaultPrevented) return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey || event.shiftKey) open(new URL(link.hash, location.href), "_blank", "noopener");
  else location.hash = link.hash;
}
