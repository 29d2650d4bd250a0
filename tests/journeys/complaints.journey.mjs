// Journeys fail on what a page complains of, so that has to be heard in each engine.

import { eventually, expect, journey } from "./journey.mjs";

journey("an error, a warning, an uncaught exception and what the policy refuses are heard", async ({ reader, complaints }) => {
  await reader.open();
  expect(complaints).toEqual([]);
  await reader.run(() => {
    console.error("an error of this journey");
    console.warn("a warning of this journey");
    setTimeout(() => {
      throw new Error("an exception of this journey");
    });
    document.body.append(Object.assign(new Image(), { src: "https://elsewhere.invalid/picture.png" }));
  });
  for (const complaint of [/error: an error of/, /warn: a warning of/, /an exception of/, /policy: img-src/]) {
    await eventually(() => complaints.some((each) => complaint.test(each)), String(complaint)).toBe(true);
  }
  complaints.splice(0);
});

journey("what a page says right before it is left is heard", async ({ reader, complaints }) => {
  await reader.open();
  await reader.run(() => {
    console.error("an error on the way out");
    location.assign("documents/decision-2023/source.txt");
  });
  await reader.isAt("source.txt");
  await eventually(() => complaints.some((each) => each.includes("an error on the way out"))).toBe(true);
  complaints.splice(0);
});
