// Lesson 8: one straight boundary and the four pictures of two pixels.
"use strict";

figures.define("corners", (figure, { X, Y, names, ranges }) => {
  const angle = figure.slider("angle", ranges.angle, { step: 1, digits: 0, unit: "\u00b0" });
  const shift = figure.slider("shift", ranges.shift);
  const ticks = [0, 0.5, 1].map((value) => [value, value]);
  const plane = figure.panel({ x: [-0.4, 1.4], y: [-0.4, 1.4], xticks: ticks, yticks: ticks, xlabel: "x\u2081", ylabel: "x\u2082", ratio: 1, most: 420 });
  const line = figures.straight(plane, angle, () => shift.value, (offset) => shift.set(offset), () => figure.change());
  let best = 0;
  figure.button("Back to the start", () => {
    angle.set(ranges.angle[2]);
    shift.set(ranges.shift[2]);
  });
  figure.start(() => {
    const turned = (angle.value * Math.PI) / 180;
    const z = Y.map((_, k) => Math.cos(turned) * X[0][k] + Math.sin(turned) * X[1][k] - shift.value);
    const right = z.filter((value, k) => Number(value > 0) === Y[k]).length;
    best = Math.max(best, right);
    const { side, line: straight } = line();
    plane.show(
      side,
      straight,
      Y.map((label, k) => plane.mark(X[0][k], X[1][k], label, Number(z[k] > 0) !== label, 9)),
      Y.map((_, k) => plane.text(X[0][k], X[1][k] + 0.12, names[k])),
    );
    plane.title(`${right} of 4 right`);
    figure.numbers(
      [
        ["right", `${right} of 4`],
        ["your best", `${best} of 4`],
        ...Y.map((_, k) => [`z for (${X[0][k]}, ${X[1][k]})`, z[k].toFixed(3)]),
      ],
      `Angle ${angle.value.toFixed(0)} degrees, shift ${shift.value.toFixed(2)}: ${right} of 4 right; z: ${z.map((value) => value.toFixed(2)).join(", ")}.`,
    );
  });
});
