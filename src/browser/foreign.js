// Whether the page shows a document that the site hasn't published: one from a path of the site, or a file of the
// reader's own. `loader.js` says so at the root of the page, for the style too.

export const isForeign = () => "foreign" in document.documentElement.dataset;
