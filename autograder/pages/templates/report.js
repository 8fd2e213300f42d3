"use strict";
(() => {
  const table = document.getElementById("class");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const count = document.getElementById("found");

  const key = (row, column) => {
    const cell = row.cells[column];
    const value = cell.dataset.value ?? cell.textContent.trim();
    const parsed = value === "" ? NaN : Number(value);
    return Number.isNaN(parsed) ? value.toLocaleLowerCase() : parsed;
  };

  const compare = (a, b, down) => {
    const turn = down ? -1 : 1;
    if (typeof a === typeof b) return turn * (typeof a === "number" ? a - b : a.localeCompare(b));
    return typeof a === "number" ? -1 : 1;  // what has no number comes last, either way round
  };

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

  table.tHead.addEventListener("click", (event) => {
    const head = event.target.closest("th");
    if (!head || !event.target.closest("button")) return;
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const keys = new Map(rows.map((row) => [row, key(row, head.cellIndex)]));
    body.append(...[...rows].sort((a, b) => compare(keys.get(a), keys.get(b), down)));
  });

  const search = document.getElementById("search");
  const filter = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = plain(row.textContent);
      row.hidden = !words.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    count.textContent = `${shown} of ${rows.length} shown`;
  };
  search.addEventListener("input", filter);
  document.getElementById("tools").hidden = false;
  filter();
})();
