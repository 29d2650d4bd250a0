// What elements, addresses and pages call the languages.

/** The tags of `lang` attributes by the codes of addresses. */
export const TAGS = { zh: "zh-Hans", en: "en" };

/** The tag of what an address may have: `en`, `en-GB`, `zh`; undefined of anything else. */
export const tagOf = (code) => TAGS[/^(zh|en)/i.exec(code)?.[0].toLowerCase()];

/** What an address says of the language; undefined where it says nothing. */
export const inAddress = (url) => tagOf(url.searchParams.get("lang"));

/** The name of the page of a document in a language. */
export const pageOf = (id, tag) => `${id}${tag === TAGS.en ? ".en" : ""}.html`;
