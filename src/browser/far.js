// Has the browser let be what is far from the window (see `style/layout.css`): the longer the document, the
// more of its first view and of each keystroke would go into what nobody sees.
//
// An article that has not been near the window has a height that is only guessed. So while the browser has
// nothing better to do the articles are laid out, one at a time, and keep the height that they turn out to have.

const observer = new IntersectionObserver((sections) => {
  for (const { isIntersecting, target } of sections) {
    if (isIntersecting) continue;
    target.dataset.far = "";
    observer.unobserve(target);
  }
}, { rootMargin: "100%" });

/** Does something once the browser is idle. One that doesn't say when that is has laid everything out: see the style. */
const whenIdle = typeof requestIdleCallback === "function" ? requestIdleCallback : setTimeout;

/** The sections that have not been laid out yet. */
let ahead = [];

/** Watches the sections of the document that the page shows now. */
export function watchSections() {
  observer.disconnect();
  // A part has the height of its articles, so it comes after them.
  ahead = [...document.querySelectorAll(".article"), ...document.querySelectorAll(".part")];
  const sections = ahead;
  const layOutNext = () => {
    // They may be those of a document that has gone, or of a page that a host has taken away.
    if (sections !== ahead || !sections[0]?.isConnected) return;
    layOut(sections.shift());
    whenIdle(layOutNext);
  };
  whenIdle(layOutNext);
}

/** Has all sections laid out: whoever measures the way to a place needs their true heights. */
export function layOutAll() {
  ahead.splice(0).forEach(layOut);
}

function layOut(section) {
  section.dataset.seen = "";
  observer.observe(section);
}
