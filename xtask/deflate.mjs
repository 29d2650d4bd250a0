// Deflates a file as small as it gets. Usage: node deflate.mjs FROM TO

import { readFileSync, writeFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";

const [from, to] = process.argv.slice(2);
writeFileSync(to, deflateRawSync(readFileSync(from), { level: 9 }));
