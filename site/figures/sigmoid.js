// Lesson 3: how steep a sigmoid is, and where it is one half.
"use strict";

figures.define("sigmoid", (figure, { x, y, ranges }) => {
  const w = figure.slider("w", ranges.w);
  const b = figure.slider("b", ranges.b);
  const plane = figure.panel({ x: [-1, 6.5], y: [-0.05, 1.05], xlabel: "whiskers", ylabel: "a", ratio: 0.62, most: 520 });
  const says = (place) => figures.sigmoid(w.value * place + b.value);
  const middle = () => (Math.abs(w.value) < 1e-9 ? null : -b.value / w.value);
  let held = 0;

  plane.handle({
    at: () => (middle() === null ? null : [middle(), 0.5]),
    move: (place) => {
      b.set(-w.value * place);
      figure.change();
    },
  });
  // Where the score is 1, or -1 for a curve that falls: nearer to the middle is steeper.
  const shoulder = () => Math.sign(w.value) || 1;
  plane.handle({
    look: "turns",
    at: () => (middle() === null ? null : [middle() + 1 / Math.abs(w.value), figures.sigmoid(shoulder())]),
    grab: () => {
      held = middle();
    },
    move: (place, height) => {
      const steep = 1 / Math.max(0.16, Math.abs(place - held));
      const rising = height > 0.5 === place > held;
      w.set(rising ? steep : -steep);
      b.set(-w.value * held);
      figure.change();
    },
  });
  figure.button("Back to the start", () => {
    w.set(ranges.w[2]);
    b.set(ranges.b[2]);
  });

  figure.start(() => {
    const half = middle() === null ? "nowhere" : `at ${middle().toFixed(2)} whiskers`;
    const gaps = x.map((place, k) => plane.line([[place, y[k]], [place, says(place)]], "gap"));
    const dotted = middle() === null ? "" : plane.line([[middle(), -1], [middle(), 2]], "dotted");
    plane.show(dotted, gaps, plane.curve(says, "curve"), x.map((place, k) => plane.mark(place, y[k], y[k], false, 7)));
    plane.title(`one half ${half}`);
    const factor = Math.exp(w.value);
    const answers = x.map((place) => says(place).toFixed(3));
    figure.numbers(
      [
        ["one half", half],
        ["one whisker more multiplies the odds by", factor.toPrecision(3)],
        ...x.map((place, k) => [`a for ${place} whiskers`, answers[k]]),
      ],
      `w ${w.value.toFixed(2)}, b ${b.value.toFixed(2)}: one half ${half}; ` +
        `one whisker more multiplies the odds by ${factor.toPrecision(3)}; ` +
        `a for ${x.join(", ")} whiskers: ${answers.join(", ")}.`,
    );
  });
});
