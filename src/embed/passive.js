// Whether what was fetched is a page of the explorer and nothing else: in the host's page it would run with the
// rights of that page.

/** Elements that run, fetch or send something, or that read as others once they are written and read again. */
const ACTIVE = [
  "script:not([type='application/json'])", "style", "link", "meta", "base", "form", "template", "noscript",
  "iframe", "frame", "object", "embed", "svg", "math", "audio", "video",
].join();
/** Attributes that do so. */
const ACTIVE_ATTRIBUTE = /^(on|style$|srcdoc$|action$|formaction$|ping$|xlink:)/;
/** Attributes that hold addresses. */
export const ADDRESSES = ["href", "src", "srcset"];

/**
 * Checks parts of a page whose addresses are seen from `site`.
 *
 * @throws where there is more in them than text, pictures and controls.
 */
export function checkPassive(parts, site) {
  for (const element of parts.flatMap((part) => [part, ...part.querySelectorAll("*")])) {
    const attributes = [...element.attributes];
    const isActive = element.matches(ACTIVE) || attributes.some(({ name }) => ACTIVE_ATTRIBUTE.test(name));
    const leads = attributes.filter(({ name }) => ADDRESSES.includes(name));
    if (isActive || !leads.every(({ value }) => /^https?:/.test(new URL(value, site).protocol))) {
      throw new Error(`a <${element.localName}> of the page is more than text`);
    }
  }
}
