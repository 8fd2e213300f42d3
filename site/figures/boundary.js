// Lesson 1: turn and shift the line over the map of the training pictures.
"use strict";

figures.define("boundary", (figure, { X, Y, ranges, pictures }) => {
  const SHOWN = 18; // pictures of each kind of mistake
  const SIZE = 32; // dots a side of such a picture
  const LARGE = 72;
  const turn = figure.slider("turn", ranges.turn, { step: 1, digits: 0, unit: "\u00b0" });
  const b = figure.slider("b", ranges.b);
  const chosen = figure.slider("picture", [0, Y.length - 1, 1], { step: 1, digits: 0 });
  const map = figure.panel({ x: [0.1, 1], y: [0, 1], xlabel: "mean red", ylabel: "mean blue", ratio: 1 / 0.9, most: 460 });
  const line = figures.straight(map, turn, () => -b.value, (offset) => b.set(-offset), () => figure.change());
  const always = figures.mean(Y.map((label) => 1 - label));
  let best = { right: 0 };

  const one = figures.make("div", { class: "one-picture" }, '<div role="img"></div><p></p>');
  figure.side.append(one);
  const strips = ["cats missed", "others called cats"].map((name) => {
    const part = figures.make("div", { class: "strip" }, '<p></p><div role="img"></div>');
    figure.side.append(part);
    return { name, part };
  });
  const look = (k, size) => {
    const [column, row] = [k % pictures.across, Math.floor(k / pictures.across)];
    return `background: url(${pictures.url}) -${column * size}px -${row * size}px / ${pictures.across * size}px`;
  };
  const show = ({ name, part }, wrong) => {
    const [words, seen] = part.children;
    words.textContent = `${name}: ${wrong.length}`;
    seen.setAttribute("aria-label", `the first of ${wrong.length} pictures: ${name}`);
    seen.innerHTML = wrong.slice(0, SHOWN).map((k) => `<span style="${look(k, SIZE)}"></span>`).join("");
  };
  map.press((x, y) => {
    const far = (k) => Math.hypot(X[0][k] - x, X[1][k] - y);
    chosen.set([...Y.keys()].reduce((near, k) => (far(k) < far(near) ? k : near)));
    figure.change();
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
    const z = Y.map((_, k) => w[0] * X[0][k] + w[1] * X[1][k] + b.value);
    const says = z.map((score) => Number(score > 0));
    const missed = [...Y.keys()].filter((k) => Y[k] && !says[k]);
    const called = [...Y.keys()].filter((k) => !Y[k] && says[k]);
    const right = Y.length - missed.length - called.length;
    if (right > best.right) best = { right, turn: turn.value, b: b.value };
    const share = (right / Y.length).toFixed(3);
    const at = chosen.value;
    const { side, line: straight } = line();
    map.show(side, Y.map((label, k) => map.mark(X[0][k], X[1][k], label, says[k] !== label)), straight, map.dot(X[0][at], X[1][at], "looked-at", 11));
    map.title(`${share} right, always 0: ${always.toFixed(3)}`);
    show(strips[0], missed);
    show(strips[1], called);
    const [picture, words] = one.children;
    picture.style = look(at, LARGE);
    picture.setAttribute("aria-label", `picture ${at}, ${Y[at] ? "a cat" : "not a cat"}`);
    const plus = (value) => `${value < 0 ? "\u2212" : "+"} ${Math.abs(value).toFixed(2)}`;
    const sum = `${w[0].toFixed(2)} \u00b7 ${X[0][at].toFixed(2)} ${plus(w[1])} \u00b7 ${X[1][at].toFixed(2)} ${plus(b.value)}`;
    words.textContent = figures.minus(`picture ${at}: z = ${sum} = ${z[at].toFixed(2)}, so ${says[at] ? "a cat" : "not a cat"}`);
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
