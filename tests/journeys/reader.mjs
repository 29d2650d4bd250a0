// A reader in an engine: what readers do and see, in a few words over WebDriver. Journeys speak these words only, so
// that each runs in every engine. Whatever is seen is waited for.

import { expect } from "@playwright/test";
import { Key } from "selenium-webdriver";

export { Key };

/** Milliseconds between two looks at the page, and those after which what is expected must be so. */
const LOOKS = [20, 50, 100, 200];
const PATIENCE = 15_000;
/** What readers have before them, in pixels. MiniBrowser's own narrowest window is 450 wide, a phone's layout all the same. */
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

/** A page of the site without any program. */
const QUIET = "documents/decision-2023/source.txt";

/** What controls of a kind are in HTML. */
const CONTROLS = {
  link: "a[href]",
  button: "button, summary",
  choice: "input[type=checkbox], input[type=radio]",
  box: "input[type=search], input[type=text], input:not([type])",
};

/**
 * In the page: the visible control of a kind that has this name, within what a selector finds. A name that is
 * there as a whole comes before one that is part of a longer one.
 */
function named(selector, name, within) {
  const words = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const nameOf = (control) => {
    const by = control.getAttribute("aria-labelledby");
    const labels = by ? by.split(" ").map((id) => document.getElementById(id)) : [...(control.labels ?? [])];
    const own = control.getAttribute("aria-label");
    return words(own ?? (labels.length ? labels.map((label) => label && label.textContent).join(" ") : control.textContent));
  };
  const controls = [...document.querySelectorAll(within)]
    .flatMap((part) => [...part.querySelectorAll(selector)])
    .filter((control) => control.getClientRects().length > 0);
  return (
    controls.find((control) => nameOf(control) === name) ??
    controls.find((control) => nameOf(control).includes(name)) ??
    null
  );
}

export class Reader {
  /** `session` is WebDriver's, `site` the address of the site, `engine` an entry of engines.mjs. */
  constructor({ session, site, engine, bidi }) {
    Object.assign(this, { session, site, engine, bidi });
  }

  /** Opens an address, relative to the site, and waits until the program has taken the page over. */
  async open(path = "") {
    await this.visit(path);
    await this.isReady();
  }

  /**
   * Opens an address and waits for nothing more than the page itself. The drivers of WebKit may take the end of a load
   * before it for that of this one, and stay where they are: then it is asked for again.
   */
  async visit(path = "") {
    const { href, origin, pathname } = new URL(path, this.site);
    await eventually(async () => {
      await this.session.get(href);
      const there = new URL(await this.address());
      return there.origin + there.pathname;
    }, `the page at ${href}`).toBe(origin + pathname);
  }

  /** Leaves the explorer. From an empty page WPE's driver would follow no address with a fragment. */
  leave = () => this.visit(QUIET);

  isReady() {
    return this.sees("html[data-ready]");
  }

  // What the reader does.

  /** Presses the control of a kind with this name. */
  async press(kind, name, within = "body") {
    await this.#click(await this.control(kind, name, within));
  }

  /** Presses what a selector finds first. */
  async pressOn(selector) {
    await this.#click(await this.element(selector));
  }

  async #click(element) {
    await this.#bringsInReach(element);
    await element.click();
  }

  /**
   * Has an element in the window, at rest: what is clicked while the page moves is something else. Some drivers scroll
   * what they click to the edge of the window, where the masthead covers it, so that is done here.
   */
  async #bringsInReach(element) {
    const look = (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const isCovered = top < 100 || bottom > innerHeight - 100;
      if (isCovered && !element.closest(".masthead")) element.scrollIntoView({ block: "center", behavior: "instant" });
      return element.getBoundingClientRect().top;
    };
    let before;
    await eventually(async () => {
      const now = await this.run(look, element);
      const rests = now === before;
      before = now;
      return rests;
    }, "what is to be clicked is at rest").toBe(true);
  }

  /** Types into what a selector finds, in the place of what is there. */
  async type(selector, text) {
    const box = await this.element(selector);
    await box.clear();
    await box.sendKeys(text);
  }

  /** Strikes keys, wherever the focus is. */
  async strike(...keys) {
    await this.session.actions().sendKeys(...keys).perform();
  }

  /** Chooses an option of a list by its words. */
  async pick(selector, words) {
    await this.run((list, words) => {
      list.value = [...list.options].find((option) => option.textContent === words).value;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }, await this.element(selector), words);
  }

  async moveOver(selector) {
    const origin = await this.element(selector);
    await this.#bringsInReach(origin);
    // From elsewhere: where the pointer is already, nothing is entered.
    await this.session.actions().move({ x: 1, y: 1 }).move({ origin }).perform();
  }

  back = () => this.session.navigate().back();
  forward = () => this.session.navigate().forward();
  reload = () => this.session.navigate().refresh();

  /** Holds a phone, or sits at a desk. Where the engine has one size of window only, that stays. */
  async holds(device) {
    if (!this.engine.canResize) return undefined;
    const { width, height } = device === "phone" ? PHONE : DESK;
    if (this.bidi) {
      const context = await this.session.getWindowHandle();
      return this.bidi("browsingContext.setViewport", { context, viewport: { width, height } });
    }
    return this.session.manage().window().setRect({ width, height });
  }

  /** Does something within a frame, then comes back out. `find` runs in the page and answers with the frame. */
  async within(find, act) {
    await this.session.switchTo().frame(await this.run(find));
    try {
      return await act();
    } finally {
      await this.session.switchTo().defaultContent();
    }
  }

  // What the reader sees. Each waits until it is so.

  /** What a selector finds is visible, and one of it contains these words or matches this pattern, where they are given. */
  async sees(selector, words = "") {
    const pattern = words instanceof RegExp ? words : literally(words);
    await eventually(async () => {
      const texts = await this.run((selector) =>
        [...document.querySelectorAll(selector)]
          // The root element has no place of its own in the page.
          .filter((each) => each === document.documentElement || each.getClientRects().length > 0)
          .map((each) => (each === document.documentElement ? "" : each.textContent)), selector);
      if (texts.some((text) => pattern.test(text))) return "seen";
      return texts.length ? `seen, with other words: ${texts.join(" | ").slice(0, 300)}` : "not seen";
    }, `${selector} ${words}`).toBe("seen");
  }

  /** Nothing that a selector finds is visible. */
  async seesNo(selector) {
    await eventually(() => this.shown(selector), `${selector} is not seen`).toBe(0);
  }

  /** Something is so, sooner or later: `look` runs in the page. */
  async finds(value, look, ...given) {
    await eventually(() => this.run(look, ...given)).toEqual(value);
  }

  /** The address ends so, or matches a pattern, with characters as readers see them. */
  async isAt(end) {
    const address = async () => decodeURIComponent(await this.address());
    if (end instanceof RegExp) await eventually(address).toMatch(end);
    else await eventually(address).toMatch(new RegExp(`${literally(end).source}$`));
  }

  /** The passage with this id is in the window, its beginning below the masthead. */
  async isShownAt(id) {
    await eventually(async () => {
      const { top, bottom, height, covered } = await this.box(`[id="${id}"]`);
      return bottom > covered && top < height ? "in the window" : `at ${top} of ${height}`;
    }, `${id} is where the reader is`).toBe("in the window");
  }

  /** The passage with this id is where a link leads: right below the masthead, or as near as the end of the page lets it. */
  async isLedTo(id) {
    const place = async () => {
      const { top, covered } = await this.box(`[id="${id}"]`);
      return Math.round(top - covered);
    };
    const isAtEnd = () => this.run(() => document.documentElement.scrollHeight - innerHeight - scrollY < 2);
    await eventually(async () => {
      const top = await place();
      return top > -10 && (top < 60 || (await isAtEnd())) ? "below the masthead" : `${top} px below it`;
    }, `where ${id} is`).toBe("below the masthead");
    const before = await place();
    await this.settles();
    expect(Math.abs((await place()) - before), `how far ${id} moves by itself`).toBeLessThanOrEqual(2);
  }

  /** The document of this id is shown, with its program. */
  async reads(id) {
    await this.sees(`html[data-ready] #explorer[data-document="${id}"]`);
  }

  /** What a selector finds has the focus. */
  async hasFocus(selector) {
    await this.finds(true, (selector) => document.activeElement?.matches(selector) ?? false, selector);
  }

  // What is asked of the page once.

  address = () => this.session.getCurrentUrl();

  /** Runs a function in the page. The drivers of WebKit may still ask the page that is being left: then the next one is asked. */
  run = (act, ...given) => {
    const ask = () => this.session.executeScript(act, ...given);
    return ask().catch((error) => {
      if (/before the unload event/.test(error.message)) return ask();
      throw error;
    });
  };

  /** How many of what a selector finds are visible. */
  shown = (selector) =>
    this.run((selector) =>
      [...document.querySelectorAll(selector)].filter((each) => each.getClientRects().length > 0).length, selector);

  /** Where a thing is, in pixels from the top of the window, how high that is, and how much the masthead and what lies below it cover. */
  box = (selector) =>
    this.run((selector) => {
      const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
      const masthead = document.querySelector(".masthead");
      const isAbove = masthead && /sticky|fixed/.test(getComputedStyle(masthead).position);
      const landing = document.querySelector("#landing")?.getBoundingClientRect();
      const above = Math.max(masthead?.getBoundingClientRect().bottom ?? 0, landing?.bottom ?? 0);
      return { top, bottom, height: innerHeight, covered: isAbove ? above : 0 };
    }, selector);

  /** The ids of the passages that match the filter. */
  matches = () => this.run(() => [...document.querySelectorAll("[data-match]")].map(({ id }) => id));

  /** What a selector finds, once it is there. */
  async element(selector) {
    await eventually(() => this.run((selector) => document.querySelector(selector) !== null, selector), selector).toBe(true);
    return this.run((selector) => document.querySelector(selector), selector);
  }

  /** The control of a kind with this name, once it is there. */
  async control(kind, name, within) {
    let control;
    await eventually(async () => {
      control = await this.run(named, CONTROLS[kind], name, within);
      return control !== null;
    }, `${kind} “${name}”`).toBe(true);
    return control;
  }

  /** Waits until the page has been drawn and the browser has been idle: what a page does by itself is done. */
  async settles() {
    await this.session.executeAsyncScript((done) => {
      const idle = window.requestIdleCallback ?? ((then) => setTimeout(then, 50));
      const turns = (left) => (left ? requestAnimationFrame(() => idle(() => turns(left - 1))) : done());
      turns(5);
    });
  }
}

/** Looks again and again, until what is expected is so. */
export const eventually = (look, message) => expect.poll(look, { intervals: LOOKS, timeout: PATIENCE, message });

/** A pattern that a text matches which contains these words. */
const literally = (words) => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
