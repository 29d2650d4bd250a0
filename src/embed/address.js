// The address of the explorer in a frame, from what a host asks for.

import { OF_DOCUMENT, OF_FRAME } from "./keys.js";

/** The ways to filter that are attributes of the element too. */
export const FACETS = ["industry", "region", "instrument"];
/**
 * What keys of a state are made of: ids of facets, and `OF_STATE`. Which facets the document has is known in the frame
 * alone, so any that isn't about something else may be one.
 */
const KEY = /^[a-z\d-]{1,64}$/;
/** The most that a state holds: pairs, and characters of a value. */
const MOST_PAIRS = 200;
const MOST_CHARACTERS = 100;
/** What ids of sections, passages and figures are made of. */
const ID = /^[\w-]{1,80}$/;
/** The sizes of text that the explorer has. */
const SIZES = [1, 1.25, 1.5, 2];

/** The address of a page that a host names, as a URL; undefined where it is not one of the web. */
export function pageOf(src, base) {
  try {
    const url = new URL(src, base);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The address: `page` is that of a document, or of the site. Of the wanted, `industry`, `region` and
 * `instrument` are ids or names, several by space or comma; `state` is a query and a fragment in which
 * a reader was before.
 */
export function addressOf(page, wanted) {
  const url = new URL(page);
  const { pairs, fragment } = parse(wanted.state ?? "");
  for (const [key, value] of pairs) url.searchParams.append(key, value);
  const set = (key, value) => value && url.searchParams.set(key, value);
  set("embed", "1");
  set("tools", wanted.tools && "1");
  // Not as a fragment: to go to that, a browser moves the page around the frame too.
  set("at", fragment);
  set("section", wanted.section);
  set("lang", wanted.lang);
  set("theme", wanted.theme);
  set("size", wanted.scale && String(nearest(Number(wanted.scale))));
  if (pairs.length === 0) {
    set("view", wanted.view);
    for (const facet of FACETS) {
      for (const term of (wanted[facet] ?? "").split(/[\s,，]+/).filter(Boolean)) {
        url.searchParams.append(facet, term);
      }
    }
  }
  return url.href;
}

/** What a reader has chosen, without what is about the frame: what `addressOf` takes as a state. */
export function stateOf(query, fragment) {
  const { pairs, fragment: place } = parse(query + fragment);
  return `${new URLSearchParams(pairs)}${place && `#${place}`}`;
}

/** The parts of a state that count. It comes from the host's address, or from a frame: from anybody. */
function parse(state) {
  const [query, fragment = ""] = state.split("#");
  const counts = ([key, value]) =>
    KEY.test(key) && ![...OF_DOCUMENT, ...OF_FRAME].includes(key) && [...value].length <= MOST_CHARACTERS;
  const pairs = [...new URLSearchParams(query)].filter(counts).slice(0, MOST_PAIRS);
  return { pairs, fragment: ID.test(fragment) ? fragment : "" };
}

function nearest(scale) {
  const distance = (size) => Math.abs(size - scale);
  return SIZES.reduce((best, size) => (distance(size) < distance(best) ? size : best));
}
