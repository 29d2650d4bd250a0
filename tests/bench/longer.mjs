// The page of a document that is so many times as long.

/** The page with its parts so many times over, in its text and in its data. */
export function lengthen(html, times) {
  const copies = (text, parts, articles, marks) =>
    Array.from({ length: times }, (_, copy) =>
      text.replace(marks, (_, before, kind, number) =>
        `${before}${kind}${+number + copy * (kind === "p" ? parts : articles)}`));
  const data = html.match(/<script id=document [^>]*>(.*?)<\/script>/s);
  const policy = JSON.parse(data[1]);
  const articles = policy.parts.flatMap((part) => part.articles).length;
  const count = policy.parts.length;
  const lists = copies(JSON.stringify([policy.parts, policy.mentions]), count, articles, /("(?:id|block)":")([pa])(\d+)/g);
  const [parts, mentions] = [[], []];
  for (const list of lists) {
    const [someParts, someMentions] = JSON.parse(list);
    parts.push(...someParts);
    mentions.push(...someMentions);
  }
  const longer = JSON.stringify({ ...policy, parts, mentions, targets: [] }).replaceAll("<", "\\u003c");
  const from = html.indexOf('<section class="part"');
  const to = html.indexOf("</div>", html.lastIndexOf("</section>", html.indexOf("id=\"brief\"")));
  const text = copies(html.slice(from, to), count, articles, /((?:id|href|aria-labelledby|data-passage)="#?)([pa])(\d+)/g);
  return (html.slice(0, from) + text.join("") + html.slice(to)).replace(data[1], () => longer);
}
