// Sorts the rows of a matrix: by group as the page has them, by weight, or by a column.

/** The groups of a table as the page has them: each <tbody> with its rows. */
const groups = new WeakMap();

/** Lets the matrices in a part of the page be sorted. */
export function tieSorting(within) {
  for (const select of within.querySelectorAll(".matrix-sort select")) {
    select.disabled = false;
    select.addEventListener("change", () => sort(select.closest(".matrix").querySelector("table"), select.value));
  }
}

function sort(table, by) {
  if (!groups.has(table)) {
    groups.set(table, [...table.tBodies].map((body) => [body, [...body.rows]]));
  }
  const bodies = groups.get(table);
  table.toggleAttribute("data-sorted", by !== "");
  if (by === "") {
    for (const [body, rows] of bodies) body.append(...rows);
    return;
  }
  // Behind the name and the weight come the columns.
  const at = by === "weight" ? 1 : Number(by) + 2;
  // The number of passages with a sentence of their own; what goes for the whole group counts less than any.
  const number = (row, column) => {
    const cell = row.cells[column];
    return Number(cell.querySelector("b")?.textContent ?? 0) + (cell.querySelector("i") ? 0.5 : 0);
  };
  const rows = bodies.flatMap(([, rows]) => rows.filter((row) => row.dataset.row));
  rows.sort((one, other) => number(other, at) - number(one, at) || number(other, 1) - number(one, 1));
  bodies[0][0].append(...rows);
}
