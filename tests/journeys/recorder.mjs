// The site as it is, with one script more in each page, for engines whose drivers don't report the console: the
// script sends on what the page complains of.

import { createServer, request as ask } from "node:http";

const SCRIPT = "/journey-recorder.js";
const REPORT = "/journey-report";

/** Where the head of a page begins; its own tag may be left out. */
const BEGINNING = /<html\b[^>]*>\s*(?:<head\b[^>]*>)?/;

/** What runs in the page. It waits for each report to arrive, so that none is lost when the page is left. */
function record(address) {
  const report = (kind, ...words) => {
    const sent = new XMLHttpRequest();
    sent.open("POST", address, false);
    try {
      sent.send(`${kind}: ${words.join(" ")}`);
    } catch {
      // The server has ended.
    }
  };
  for (const level of ["error", "warn"]) {
    const write = console[level];
    console[level] = (...words) => {
      write.apply(console, words);
      report(level, ...words);
    };
  }
  addEventListener("error", ({ message }) => message && report("uncaught", message));
  addEventListener("unhandledrejection", ({ reason }) => report("uncaught", reason));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    report("policy", violatedDirective, blockedURI);
  });
}

/**
 * Serves the site at `root`. What its pages complain of is added to `complaints`. `first` is more that runs in each
 * page before its own scripts, and may change; `stop` ends it.
 */
export async function recorder(site, complaints) {
  const served = { first: "" };
  const server = createServer((request, response) => {
    if (request.url === SCRIPT) {
      response.setHeader("content-type", "text/javascript");
      response.setHeader("cache-control", "no-store");
      return response.end(`(${record})(${JSON.stringify(REPORT)});${served.first}`);
    }
    if (request.url === REPORT) {
      let report = "";
      request.setEncoding("utf8").on("data", (part) => (report += part));
      return request.on("end", () => {
        complaints.push(report);
        response.end();
      });
    }
    return handOn(request, response, site);
  });
  await new Promise((ready) => server.listen(0, "localhost", ready));
  return Object.assign(served, {
    root: `http://localhost:${server.address().port}/`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((then) => server.close(then));
    },
  });
}

/** Hands on what the site answers; to a page that is navigated to it adds the script, before all others. */
function handOn(request, response, site) {
  const isNavigation = /text\/html/.test(request.headers.accept);
  const headers = { ...request.headers, host: new URL(site).host };
  if (isNavigation) headers["accept-encoding"] = "identity";
  const asked = ask(new URL(request.url, site), { method: request.method, headers }, (answer) => {
    const isPage = isNavigation && /text\/html/.test(answer.headers["content-type"]);
    if (!isPage) {
      response.writeHead(answer.statusCode, answer.headers);
      return answer.pipe(response);
    }
    let page = "";
    answer.setEncoding("utf8").on("data", (part) => (page += part));
    return answer.on("end", () => {
      delete answer.headers["content-length"];
      response.writeHead(answer.statusCode, answer.headers);
      response.end(page.replace(BEGINNING, `$&<script src="${SCRIPT}"></script>`));
    });
  });
  asked.on("error", () => response.destroy());
  request.pipe(asked);
}
