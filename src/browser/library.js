// The library, in a worker where the page can have one: there it keeps nobody waiting, and ending the worker
// cancels what it does and frees what it held. This script is both sides: it asks in the page, and started anew,
// as a worker, it answers. A request is `[task, ...arguments]`, its answer `{ value }` or `{ error }`, one at a
// time; the first message of a worker says that it has started.

import init, { mostBytes, openAt, openFile, openOwn, search } from "../../target/library/policy-library.js";
import program from "../../target/library/policy-library_bg.wasm";

import { DOCUMENTS, said } from "./texts.js";

/** The address of the site: this script stands at its root. */
export const ROOT = new URL("./", import.meta.url);

const TASKS = {
  openOwn: async (...of) => taken(await openOwn(ROOT.href, ...of)),
  openAt: async (...of) => taken(await openAt(ROOT.href, ...of)),
  openFile: async (file, ...of) => {
    // A byte too many is enough to know that it is too large.
    const bytes = new Uint8Array(await file.slice(0, mostBytes() + 1).arrayBuffer());
    return taken(await openFile(ROOT.href, bytes, ...of));
  },
  search: (...of) => search(ROOT.href, ...of),
};

/** The library's answers as values of the page. Its HTML and its JSON are bytes, UTF-8. */
function taken(opened) {
  const { html, json, id, title, lang, isForeign } = opened;
  opened.free();
  return { html, json, id, title, lang, isForeign };
}

let started;

async function perform([task, ...of]) {
  // What failed to come is asked for again the next time.
  started ??= init({ module_or_path: new URL(program, import.meta.url) }).catch((error) => {
    started = undefined;
    throw error;
  });
  await started;
  return TASKS[task](...of);
}

/** A library of its own. Where the page can't have a worker, all libraries are one, on the page's thread. */
export class Library {
  #worker;
  #isApart;
  #leave;
  #ended = new Promise((_, reject) => (this.#leave = reject));

  constructor() {
    // Whoever waits for an answer hears of it.
    this.#ended.catch(() => {});
    this.#begin();
  }

  /** Starts a worker, if there can be one. */
  #begin() {
    this.#isApart = new Promise((resolve) => {
      try {
        this.#worker = new Worker(import.meta.url, { type: "module" });
      } catch {
        // A page without an origin may have none.
        return resolve(false);
      }
      this.#worker.onmessage = () => resolve(true);
      // Some browsers know workers, but not modules there.
      this.#worker.onerror = (event) => {
        event.preventDefault();
        resolve(false);
      };
    });
  }

  /** Asks for a task, and promises what comes of it. */
  ask(...request) {
    return Promise.race([this.#ask(request), this.#ended]);
  }

  /** Ends it, whatever it does: what it was asked for fails. */
  end() {
    this.#worker?.terminate();
    this.#leave(new Error("cancelled"));
  }

  /**
   * A worker whose program has trapped is begun anew and asked once more: WPE WebKit 2.38 traps now and then on a busy machine,
   * at another place each time. What is wrong with a document is wrong the second time too.
   */
  async #ask(request, isAgain = false) {
    if (!(await this.#isApart)) return performHere(request);
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = ({ data: { value, error } }) => {
        if (error) reject(new Error(error.message, error));
        else resolve(value);
      };
      // It has panicked, or there was no memory left.
      this.#worker.onerror = (event) => {
        event.preventDefault();
        console[isAgain ? "error" : "info"](`library: ${event.message}`);
        if (isAgain) return reject(new Error(said(DOCUMENTS).stopped, { cause: "stopped" }));
        this.#worker.terminate();
        this.#begin();
        return resolve(this.#ask(request, true));
      };
      this.#worker.postMessage(request);
    });
  }
}

/**
 * Does it on the page's thread. A library that panics there answers nothing and throws where nobody waits for it,
 * so that is listened to; it can't be asked again before the page is loaded anew.
 */
function performHere(request) {
  return new Promise((resolve, reject) => {
    const fail = (event) => {
      if (event.error?.name !== "RuntimeError" || "failed" in document.documentElement.dataset) return;
      event.preventDefault();
      console.error(`library: ${event.message}`);
      started = Promise.reject(event.error);
      // It is handled by whoever asks next; until then it isn't an uncaught error of the page.
      started.catch(() => {});
      stop();
      reject(event.error);
    };
    const stop = () => removeEventListener("error", fail, true);
    addEventListener("error", fail, true);
    perform(request).finally(stop).then(resolve, reject);
  });
}

if (typeof WorkerGlobalScope === "function" && self instanceof WorkerGlobalScope) {
  addEventListener("message", async ({ data: request }) => {
    try {
      const value = await perform(request);
      postMessage({ value }, [value.html, value.json].flatMap((bytes) => bytes?.buffer ?? []));
    } catch ({ message, cause }) {
      postMessage({ error: { message, cause } });
    }
  });
  postMessage("started");
}
