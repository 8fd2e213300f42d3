// Lesson 2: what one clear example, or several like it, does to the line with the least squares.
"use strict";

figures.define("tilt", (figure, { x, y, ranges }) => {
  const cat = figure.slider("new cat", ranges.new_cat, { step: 0.1, digits: 1 });
  const count = figure.slider("how many like it", [1, 6, 1], { step: 1, digits: 0 });
  const plane = figure.panel({ x: [-1, 15], y: [-0.6, 1.6], xlabel: "whiskers", ylabel: "answer of the line", ratio: 0.62, most: 520 });
  const fit = (xs, ys) => {
    const [mx, my] = [figures.mean(xs), figures.mean(ys)];
    const w = figures.mean(xs.map((value, k) => (value - mx) * (ys[k] - my))) / figures.mean(xs.map((value) => (value - mx) ** 2));
    return { w, b: my - w * mx };
  };
  const before = fit(x, y);
  plane.handle({
    at: () => [cat.value, 1],
    move: (place) => {
      cat.set(place);
      figure.change();
    },
  });
  figure.button("Back to the start", () => {
    cat.set(ranges.new_cat[2]);
    count.set(1);
  });
  figure.start(() => {
    const more = Array(count.value).fill(0);
    const { w, b } = fit([...x, ...more.map(() => cat.value)], [...y, ...more.map(() => 1)]);
    const middle = (0.5 - b) / w;
    const answer = w * cat.value + b;
    plane.show(
      plane.area([-1, 1], [15, 1.6], "never"),
      plane.area([-1, -0.6], [15, 0], "never"),
      plane.curve((place) => before.w * place + before.b, "curve old", [-1, 15], 1),
      plane.curve((place) => w * place + b, "curve", [-1, 15], 1),
      plane.line([[middle, -1], [middle, 2]], "dotted"),
      plane.line([[cat.value, 1], [cat.value, answer]], "gap"),
      [...x, cat.value].map((place, k) => plane.mark(place, y[k] ?? 1, y[k] ?? 1, (w * place + b > 0.5) !== ((y[k] ?? 1) > 0.5), 7)),
    );
    plane.title(`0.5 at ${middle.toFixed(2)} whiskers`);
    figure.numbers(
      [
        ["0.5 at", `${middle.toFixed(2)} whiskers`],
        ["3 whiskers", (3 * w + b).toFixed(3)],
        ["the new cat", answer.toFixed(3)],
        ["w", w.toFixed(3)],
        ["b", b.toFixed(3)],
      ],
      `A new cat with ${cat.value.toFixed(1)} whiskers, ${count.value} of them: the line's 0.5 lies at ${middle.toFixed(2)} whiskers; ` +
        `it answers ${(3 * w + b).toFixed(3)} for 3 whiskers, ${answer.toFixed(3)} for the new cat.`,
    );
  });
});
