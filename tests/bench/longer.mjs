// The page of a document that is so many times as long.

import { allSections, sections } from "../tree.mjs";

/** The page with its parts so many times over, in its text and in its data. */
export function lengthen(html, times) {
  const copies = (text, parts, articles, marks) =>
    Array.from({ length: times }, (_, copy) =>
      text.replace(marks, (_, before, kind, number) =>
        `${before}${kind}${+number + copy * (kind === "p" ? parts : articles)}`));
  const data = html.match(/<script id="document"[^>]*>(.*?)<\/script>/s);
  const policy = JSON.parse(data[1]);
  const articles = allSections(policy).filter(({ kind }) => kind === "article").length;
  const count = policy.sections.length;
  const parts = copies(JSON.stringify(policy.sections), count, articles, /("id":")([pa])(\d+)/g).flatMap((part) => JSON.parse(part));
  const mentions = again(policy, times);
  const longer = JSON.stringify({ ...policy, sections: parts, mentions, targets: [] }).replaceAll("<", "\\u003c");
  const from = html.indexOf('<section class="part"');
  const to = html.indexOf("</div>", html.lastIndexOf("</section>", html.indexOf("id=\"brief\"")));
  const text = copies(html.slice(from, to), count, articles, /((?:id|href|aria-labelledby|data-passage)="#?)([pa])(\d+)/g);
  return (html.slice(0, from) + text.join("") + html.slice(to)).replace(data[1], () => longer);
}

/** The row of mentions so many times over: src/document/packed.rs says what its numbers mean. */
function again({ mentions, sections: parts, preamble }, times) {
  const numbers = mentions.split(",").map(Number);
  const [first, ...onward] = numbers.filter((_, at) => at % 5 === 0);
  if (first < preamble.length) throw new Error("what is mentioned before the first part would come more than once");
  const last = onward.reduce((sum, on) => sum + on, first);
  const blocks = sections(parts).flatMap((section) => section.blocks);
  const anew = [blocks.length - last + first, ...numbers.slice(1)];
  return [numbers, ...Array(times - 1).fill(anew)].join(",");
}
