// Lesson 6: the graph of a neuron and its loss, with the value and the slope in each of its boxes.
"use strict";

figures.define("neuron", (figure, { example, ranges }) => {
  const LIMIT = 3; // for inputs and weights: the loss stays finite
  const NAMES = { x1: "x\u2081", w1: "w\u2081", x2: "x\u2082", w2: "w\u2082", b: "b" };
  const sliders = {};
  Object.entries(NAMES).forEach(([key, name]) => {
    const range = key === "b" ? ranges.b : [-LIMIT, LIMIT, example[key]];
    sliders[key] = figure.slider(name, range, { step: 0.05 });
  });
  const label = figure.choice("label:", ["y = 0", "y = 1"], example.y);

  // Of each box its formula, and its place: across the steps and along them; on a narrow page the
  // steps go down, in four columns.
  const BOXES = {
    x1: ["x\u2081", [0, 0], [0, 0]], w1: ["w\u2081", [0, 1], [1, 0]],
    x2: ["x\u2082", [0, 2.2], [2, 0]], w2: ["w\u2082", [0, 3.2], [3, 0]],
    p1: ["p\u2081 = w\u2081x\u2081", [1, 0.5], [0.5, 1]], p2: ["p\u2082 = w\u2082x\u2082", [1, 2.2], [2.5, 1]],
    b: ["b", [1, 3.3], [1.5, 1]], z: ["z = p\u2081 + p\u2082 + b", [2, 1.6], [1.5, 2]],
    a: ["a = \u03c3(z)", [3, 1.6], [1.5, 3]], y: ["y", [3, 3.1], [3, 3]], L: ["L(a, y)", [4, 1.6], [1.5, 4]],
  };
  const ARROWS = ["x1 p1", "w1 p1", "x2 p2", "w2 p2", "p1 z", "p2 z", "b z", "z a", "a L", "y L"].map((arrow) => arrow.split(" "));
  const HIGH = 66; // of a box

  const sheet = figures.sheet((width) => {
    const down = width < 620;
    const wide = down ? 78 : Math.min(124, width / 5 - 34);
    const gap = down ? [(width - wide - 2) / 3, HIGH + 46] : [(width - wide - 2) / 4, HIGH + 14];
    const places = Object.entries(BOXES).map(([key, [, across, below]]) => {
      const [column, row] = down ? below : across;
      return [key, [wide / 2 + 1 + column * gap[0], HIGH / 2 + 4 + row * gap[1]]];
    });
    const height = Math.max(...places.map(([, place]) => place[1])) + HIGH / 2 + 4;
    return { down, wide, places: new Map(places), height };
  });
  figure.add(sheet);

  const forward = () => {
    const [x1, w1, x2, w2, b] = Object.keys(NAMES).map((key) => sliders[key].value);
    const y = label.value;
    const [p1, p2] = [w1 * x1, w2 * x2];
    const z = p1 + p2 + b;
    return { x1, w1, x2, w2, b, y, p1, p2, z, a: figures.sigmoid(z), L: figures.loss(z, y) };
  };
  const backward = (v) => {
    const a = (v.a - v.y) / (v.a * (1 - v.a));
    const z = a * v.a * (1 - v.a);
    const pulls = { w1: z * v.x1, x1: z * v.w1, w2: z * v.x2, x2: z * v.w2 };
    return { L: 1, a, y: -v.z, z, p1: z, p2: z, b: z, ...pulls };
  };
  const signed = (value) => (value < 0 ? "" : "+") + value.toFixed(3);
  const short = (text) => text.replace("-", "\u2212");

  figure.button("Back to the start", () => {
    Object.keys(NAMES).forEach((key) => sliders[key].set(example[key]));
    label.set(example.y);
  });
  figure.start(() => {
    const v = forward();
    const d = backward(v);
    const { down, wide, places } = sheet.layout;
    const width = (key) => (down && key === "z" ? 112 : wide);
    const arrows = ARROWS.map(([from, to]) => {
      const [start, end] = [places.get(from), places.get(to)];
      const lean = Math.max(-0.3, Math.min(0.3, (start[down ? 0 : 1] - end[down ? 0 : 1]) / 400));
      const out = down ? [start[0], start[1] + HIGH / 2] : [start[0] + width(from) / 2, start[1]];
      const into = down ? [end[0] + lean * width(to), end[1] - HIGH / 2] : [end[0] - width(to) / 2, end[1] + lean * HIGH];
      const aside = down ? [6, 0] : [0, 6];
      const path = ([x0, y0], [x1, y1], way) => `M${x0 + way * aside[0]} ${y0 + way * aside[1]}L${x1 + way * aside[0]} ${y1 + way * aside[1]}`;
      const pull = 1.2 + 3.8 * Math.min(1, Math.abs(d[from]) / 3);
      return `<path class="ahead" d="${path(out, into, -1)}"/><path class="back" style="stroke-width: ${pull.toFixed(2)}" d="${path(into, out, 1)}"/>`;
    });
    const boxes = [...places].map(([key, [x, y]]) =>
      `<rect class="box" x="${x - width(key) / 2}" y="${y - HIGH / 2}" width="${width(key)}" height="${HIGH}" rx="5"/>` +
        [[BOXES[key][0], "formula", -14], [short(v[key].toFixed(3)), "value", 6], [short(signed(d[key])), "slope", 25]]
          .map(([text, look, up]) => `<text class="${look}" x="${x}" y="${y + up}" text-anchor="middle">${text}</text>`).join(""));
    sheet.show(arrows.join("") + boxes.join(""));
    figure.numbers(
      [
        ["a", v.a.toFixed(3)], ["loss", v.L.toFixed(3)], ["dz = a \u2212 y", signed(d.z)],
        ["dw\u2081", signed(d.w1)], ["dw\u2082", signed(d.w2)], ["db", signed(d.b)],
      ],
      `Values and slopes: ${[...places.keys()].map((key) => `${key} ${v[key].toFixed(3)} and ${signed(d[key])}`).join(", ")}.`,
    );
  });
});
