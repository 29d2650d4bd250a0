// Marks what is far from the window, so that the style can let it be: the longer the document, the
// more of each keystroke would go into what nobody sees. What has been seen keeps its height, for
// the mark comes only once it is far.

const observer = new IntersectionObserver((sections) => {
  for (const { isIntersecting, target } of sections) {
    if (isIntersecting) continue;
    target.dataset.far = "";
    observer.unobserve(target);
  }
}, { rootMargin: "100%" });

/** Watches the sections of the document that the page shows now. */
export function watchSections() {
  observer.disconnect();
  for (const section of document.querySelectorAll(".part, .article")) observer.observe(section);
}
