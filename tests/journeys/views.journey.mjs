// The other views: targets with their charts, coverage, comparison.

import { journey } from "./journey.mjs";

journey("targets stand by year, in other groups, and lead to their sentences", async ({ reader }) => {
  await reader.open();
  await reader.press("link", "目标", ".views");
  await reader.isAt("?view=targets");
  await reader.sees("#targets h2", "到2027年");
  await reader.sees("#targets [data-target='t-hightech-share']", "超过40%");
  await reader.pick("#targets select", "按类型");
  await reader.sees("#targets h2", "量级");
  await reader.pressOn("#targets [data-target='t-digital-share'] a[href='#a3-b1']");
  await reader.isShownAt("a3-b1");
  await reader.isAt("#a3-b1");
});

journey("a chart comes to life, and its table has the same figures", async ({ reader }) => {
  await reader.open("#shares-2027");
  const figure = '#text figure[data-chart="shares-2027"]';
  await reader.moveOver(`${figure} .chart-box`);
  await reader.sees(`${figure}[data-live]`);
  await reader.finds(true, (figure) => {
    const canvas = document.querySelector(`${figure} canvas`);
    const pixels = canvas?.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return pixels.some((value) => value !== 0);
  }, figure);
  await reader.seesNo(`${figure} table`);
  await reader.press("button", "数据表", figure);
  await reader.sees(`${figure} table`, "超过40%");
  await reader.seesNo(`${figure} .chart-box`);
});

journey("a cell of the matrix opens its passages, and closing it leads back", async ({ reader }) => {
  await reader.open();
  await reader.press("link", "分布", ".views");
  await reader.isAt("?view=industries");
  const cell = "#industries [data-row='industry=ai'] td[data-n='1'] a";
  await reader.pressOn(cell);
  await reader.sees("#cell", "统筹数据、算力、算法");
  await reader.press("button", "关闭", "#cell");
  await reader.seesNo("#cell");
  await reader.hasFocus(cell);
});

journey("the comparison shows both documents' words, and leads to either", async ({ reader }) => {
  await reader.open();
  await reader.pressOn(".views [data-view=evolution]");
  await reader.sees("#evolution .tie mark");
  await reader.pressOn("#evolution .tie-place[href^='#']");
  await reader.sees("#text");
  await reader.isAt(/#[ap]\d+/);
});

journey("each view opens by its address, and fills the window", async ({ reader }) => {
  for (const [view, head] of [
    ["view=targets", "#targets-title"],
    ["view=industries", "#matrix-title"],
    ["view=structure", "#matrix-title"],
    ["view=evolution", "#evolution-title"],
    ["industry=ai&view=brief", "#brief-title"],
    ["industry=ai&view=extract", "#a5-b2"],
  ]) {
    await reader.leave();
    await reader.open(`?${view}`);
    await reader.sees(head);
    await reader.isAt(`?${view}`);
    await reader.finds(true, () => [0.2, 0.4, 0.6, 0.8].some((part) => {
      const seen = document.elementFromPoint(innerWidth / 2, innerHeight * part);
      return seen?.matches("main *") && /\S/.test(seen.textContent);
    }));
  }
});
