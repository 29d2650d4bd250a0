// The address of the explorer in a frame, from what a host asks for.

/** The ways to filter: attributes of the element, and keys of the address. */
export const FACETS = ["industry", "region", "instrument"];
/** The sizes of text that the explorer has. */
const SIZES = [1, 1.25, 1.5, 2];

/**
 * The address: `page` is that of a document, or of the site. Of the wanted, `industry`, `region` and
 * `instrument` are ids or names, several by space or comma; `state` is a query and a fragment in which
 * a reader was before.
 */
export function addressOf(page, wanted) {
  const url = new URL(page);
  const [query, fragment = ""] = (wanted.state ?? "").split("#");
  for (const [key, value] of new URLSearchParams(query)) url.searchParams.append(key, value);
  const set = (key, value) => value && url.searchParams.set(key, value);
  set("embed", "1");
  set("tools", wanted.tools && "1");
  // Not as a fragment: to go to that, a browser moves the page around the frame too.
  set("at", fragment);
  set("section", wanted.section);
  set("lang", wanted.lang);
  set("theme", wanted.theme);
  set("size", wanted.scale && String(nearest(Number(wanted.scale))));
  if (!query) {
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
  const parameters = new URLSearchParams(query);
  for (const key of ["embed", "tools", "at", "section", "lang", "theme", "size"]) parameters.delete(key);
  return `${parameters}${fragment}`;
}

function nearest(scale) {
  const distance = (size) => Math.abs(size - scale);
  return SIZES.reduce((best, size) => (distance(size) < distance(best) ? size : best));
}
