// What an old portal does to every click, and what the tests want to know of its page.

window.portal = { clicks: 0, violations: [], events: [] };

document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  window.portal.violations.push(`${violatedDirective} ${blockedURI}`);
});

// As $(document).on("click", "a[href^='#']", …) was used for smooth scrolling.
document.addEventListener("click", (event) => {
  window.portal.clicks += 1;
  const link = event.target.closest && event.target.closest("a");
  if (link && link.getAttribute("href") && link.getAttribute("href").charAt(0) === "#") {
    event.preventDefault();
    window.scrollTo(0, 0);
  }
});

for (const name of ["pe-ready", "pe-height", "pe-navigate", "pe-error"]) {
  document.addEventListener(name, ({ type, detail, target }) => {
    window.portal.events.push({ type, detail, id: target.id });
  });
}
