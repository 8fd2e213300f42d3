"use strict";
(() => {
  const form = document.querySelector("form");
  const points = document.getElementById("points");
  const comment = document.getElementById("comment");
  const said = new Map(
    [...document.querySelectorAll(".said button")].map((button) => [
      button.querySelector("kbd").textContent,
      button,
    ]),
  );
  let changed = false;

  const add = (button) => {
    const before = comment.value.trim();
    comment.value = before ? `${before}\n\n${button.dataset.words}` : button.dataset.words;
    changed = true;
  };
  const follow = (name) => document.getElementById(name)?.click();
  const half = () => {
    points.value = String(Number(points.value.replace(",", ".") || 0) + 0.5);
    changed = true;
  };

  for (const button of said.values()) button.addEventListener("click", () => add(button));
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
  addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key === "Enter" && (event.ctrlKey || event.metaKey)) return form.requestSubmit();
    if (key === "Escape") return target.blur();
    if (event.ctrlKey || event.altKey || event.metaKey || target === comment) return;
    if (target.closest("a, button, summary") && (key === "Enter" || key === " ")) return;
    if (target === points && !"nphc".includes(key) && !said.has(key)) return;
    if (/^\d$/.test(key)) {
      points.value = key;
      changed = true;
    } else if (key === "Enter") form.requestSubmit();
    else if (key === "h") half();
    else if (key === "c") comment.focus();
    else if (key === "n") follow("after");
    else if (key === "p") follow("before");
    else if (said.has(key)) add(said.get(key));
    else return;
    event.preventDefault();
  });
})();
