// A department's portal on a port of its own: any content in the frame of its page, under its own policy.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const TYPES = { css: "text/css", js: "text/javascript", html: "text/html", svg: "image/svg+xml" };

/** The portal's policy: of the site it allows frames, and the one script. */
export const policyFor = (site) =>
  `default-src 'none'; script-src 'self' ${new URL(site).origin}; style-src 'self'; img-src 'self'; ` +
  `frame-src ${new URL(site).origin}; base-uri 'none'; form-action 'none'`;

/**
 * Serves the portal. `put(content, policy)` makes a page of it, whose address it answers with; `stop` ends it.
 */
export async function portal() {
  const pages = new Map();
  const server = createServer(async ({ url }, response) => {
    const name = url.split("?")[0].slice(1);
    const page = pages.get(name);
    try {
      const template = await readFile(new URL(page ? "page.html" : name, import.meta.url), "utf8");
      response.setHeader("content-type", `${TYPES[page ? "html" : name.split(".").pop()]}; charset=utf-8`);
      if (page?.policy) response.setHeader("content-security-policy", page.policy);
      response.end(page ? template.replace("@@content@@", () => page.content) : template);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "localhost", ready));
  const root = `http://localhost:${server.address().port}/`;
  return {
    root,
    put(content, policy) {
      const name = `page-${pages.size + 1}`;
      pages.set(name, { content, policy });
      return root + name;
    },
    stop: () => {
      const ended = new Promise((then) => server.close(then));
      // Those that a browser keeps open would keep it waiting.
      server.closeAllConnections();
      return ended;
    },
  };
}
