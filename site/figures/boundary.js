// Lesson 1: turn and shift the line over the map of the training pictures.
"use strict";

figures.define("boundary", (figure, { X, Y, ranges, pictures }) => {
  const SHOWN = 18; // pictures of each kind of mistake
  const turn = figure.slider("turn", ranges.turn, { step: 1, digits: 0, unit: "\u00b0" });
  const b = figure.slider("b", ranges.b);
  const map = figure.panel({ x: [0.1, 1], y: [0, 1], xlabel: "mean red", ylabel: "mean blue", ratio: 1 / 0.9, most: 460 });
  const line = figures.straight(map, turn, () => -b.value, (offset) => b.set(-offset), () => figure.change());
  const always = figures.mean(Y.map((label) => 1 - label));
  let best = { right: 0 };

  const strips = ["cats missed", "others called cats"].map((name) => {
    const part = figures.make("div", { class: "strip" }, `<p>${name}</p><div role="img"></div>`);
    figure.side.append(part);
    return part;
  });
  const cell = ([left, top]) =>
    `<span style="background: url(${pictures.url}) -${left}px -${top}px"></span>`;
  const show = (strip, wrong) => {
    strip.querySelector("p").lastChild.textContent = `${strip.dataset.name}: ${wrong.length}`;
    const seen = strip.querySelector("div");
    seen.setAttribute("aria-label", `the first of ${wrong.length} pictures: ${strip.dataset.name}`);
    const across = pictures.across;
    seen.innerHTML = wrong.slice(0, SHOWN).map((k) => cell([(k % across) * pictures.size, Math.floor(k / across) * pictures.size])).join("");
  };
  strips.forEach((strip) => {
    strip.dataset.name = strip.querySelector("p").textContent;
  });

  figure.button("Back to the start", () => {
    turn.set(ranges.turn[2]);
    b.set(ranges.b[2]);
  });
  figure.button("Back to your best", () => {
    turn.set(best.turn);
    b.set(best.b);
  });

  figure.start(() => {
    const angle = (turn.value * Math.PI) / 180;
    const w = [Math.cos(angle), Math.sin(angle)];
    const says = Y.map((_, k) => Number(w[0] * X[0][k] + w[1] * X[1][k] + b.value > 0));
    const missed = [...Y.keys()].filter((k) => Y[k] && !says[k]);
    const called = [...Y.keys()].filter((k) => !Y[k] && says[k]);
    const right = Y.length - missed.length - called.length;
    if (right > best.right) best = { right, turn: turn.value, b: b.value };
    const share = (right / Y.length).toFixed(3);
    const { side, line: straight } = line();
    map.show(side, Y.map((label, k) => map.mark(X[0][k], X[1][k], label, says[k] !== label)), straight);
    map.title(`${share} right, always 0: ${always.toFixed(3)}`);
    show(strips[0], missed);
    show(strips[1], called);
    const cats = figures.mean(Y) * Y.length;
    figure.numbers(
      [
        ["right", `${right} of ${Y.length}`],
        ["cats missed", `${missed.length} of ${Math.round(cats)}`],
        ["others called cats", `${called.length} of ${Math.round(Y.length - cats)}`],
        ["your best", `${(best.right / Y.length).toFixed(3)} at ${best.turn.toFixed(0)}\u00b0, ${best.b.toFixed(2)}`],
      ],
      `Turn ${turn.value.toFixed(0)} degrees, b ${b.value.toFixed(2)}: ${share} right, ${missed.length} cats missed, ` +
        `${called.length} others called cats; your best is ${(best.right / Y.length).toFixed(3)}.`,
    );
  });
});
