// Inflating (RFC 1951): the program of a page that is one file would else be twice as long in it. Not all
// browsers that the page is for have a DecompressionStream.

/** The order in which the lengths of the codes of code lengths come. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** Lengths and distances: the first of each symbol, and how many more bits tell which. */
const LENGTHS = ranges(29, 3, (symbol) => (symbol < 8 || symbol === 28 ? 0 : (symbol >> 2) - 1));
const DISTANCES = ranges(30, 1, (symbol) => (symbol < 4 ? 0 : (symbol >> 1) - 1));
LENGTHS[28].first = 258;

/** What these bytes were before they were deflated. */
export function inflate(bytes) {
  const read = reader(bytes);
  const out = [];
  let isLast;
  do {
    isLast = read(1);
    const kind = read(2);
    if (kind === 0) stored(read, out);
    else if (kind === 1) coded(read, out, fixed());
    else if (kind === 2) coded(read, out, told(read));
    else throw new Error("a block of no known kind");
  } while (!isLast);
  return Uint8Array.from(out);
}

function ranges(count, first, extra) {
  return Array.from({ length: count }, (_, symbol) => {
    const range = { first, bits: extra(symbol) };
    first += 1 << range.bits;
    return range;
  });
}

/** A function that reads so many bits; without a number it passes over those up to the next byte. */
function reader(bytes) {
  let [at, held, count] = [0, 0, 0];
  return (wanted) => {
    wanted ??= count % 8;
    while (count < wanted) {
      if (at === bytes.length) throw new Error("the end is missing");
      held |= bytes[at++] << count;
      count += 8;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };
}

/** A block that is not compressed. */
function stored(read, out) {
  read();
  const length = read(16);
  read(16);
  for (let at = 0; at < length; at++) out.push(read(8));
}

/** A block of symbols: bytes, and lengths and distances of what stands before. */
function coded(read, out, [symbols, distances]) {
  for (;;) {
    const symbol = next(read, symbols);
    if (symbol === 256) return;
    if (symbol < 256) {
      out.push(symbol);
      continue;
    }
    const length = LENGTHS[symbol - 257];
    let left = length.first + read(length.bits);
    const distance = DISTANCES[next(read, distances)];
    const back = distance.first + read(distance.bits);
    if (back > out.length) throw new Error("a distance beyond the beginning");
    while (left--) out.push(out[out.length - back]);
  }
}

/** The next symbol of a code. */
function next(read, { counts, symbols }) {
  let [code, first, index] = [0, 0, 0];
  for (let length = 1; length < 16; length++) {
    code |= read(1);
    const count = counts[length];
    if (code - first < count) return symbols[index + code - first];
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  throw new Error("a code that no symbol has");
}

/** The code in which the symbols have these lengths. */
function codeOf(lengths) {
  const counts = new Array(16).fill(0);
  for (const length of lengths) if (length) counts[length]++;
  const has = (length) => lengths.flatMap((each, symbol) => (each === length ? [symbol] : []));
  return { counts, symbols: counts.flatMap((_, length) => (length ? has(length) : [])) };
}

/** The codes of a block that tells none. */
function fixed() {
  const lengths = [[144, 8], [112, 9], [24, 7], [8, 8]].flatMap(([count, length]) => new Array(count).fill(length));
  return [codeOf(lengths), codeOf(new Array(30).fill(5))];
}

/** The codes that a block tells. */
function told(read) {
  const [symbols, distances, count] = [read(5) + 257, read(5) + 1, read(4) + 4];
  const lengths = new Array(19).fill(0);
  for (const at of ORDER.slice(0, count)) lengths[at] = read(3);
  const code = codeOf(lengths);
  const all = [];
  while (all.length < symbols + distances) {
    const symbol = next(read, code);
    if (symbol < 16) all.push(symbol);
    else if (symbol === 16) repeat(all, all.at(-1), 3 + read(2));
    else repeat(all, 0, symbol === 17 ? 3 + read(3) : 11 + read(7));
  }
  return [codeOf(all.slice(0, symbols)), codeOf(all.slice(symbols))];
}

function repeat(all, value, times) {
  while (times--) all.push(value);
}
