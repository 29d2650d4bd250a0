// The switches with which tests start Chromium, whoever drives it: it runs as root, without a graphics card, and asks
// for nothing by itself.

export const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
