// Lesson 4: five losses of a neuron with one weight, and their mean as one point of the cost.
"use strict";

figures.define("toy", (figure, { things, x, y, ranges }) => {
  const last = x.length - 1;
  const w = figure.slider("w", ranges.w);
  const far = figure.slider(`x of the ${things[last]}`, [-2, 12, x[last]], { step: 0.1, digits: 1 });
  const names = things.map((name, k) => [last - k, name]);
  const bars = figure.panel({ x: [0, 1.25], y: [-0.6, last + 0.6], yticks: names, xlabel: "loss", ratio: 0.72, words: "the loss of each thing" });
  const plane = figure.panel({ x: ranges.w.slice(0, 2), y: [0, 5], xlabel: "weight w", ylabel: "cost J(w)", ratio: 0.72, words: "the cost over w" });
  const places = () => [...x.slice(0, last), far.value];
  const losses = (weight) => places().map((place, k) => figures.loss(weight * place, y[k]));
  plane.handle({
    at: () => [w.value, Math.min(5, figures.mean(losses(w.value)))],
    move: (place) => {
      w.set(place);
      figure.change();
    },
  });
  figure.button("Back to the start", () => {
    w.set(ranges.w[2]);
    far.set(x[last]);
  });
  figure.start(() => {
    const now = losses(w.value);
    const cost = figures.mean(now);
    const most = 1.25 * Math.max(1, ...now);
    bars.scale({ x: [0, [1.25, 2.5, 5, 10, 25, 50].find((limit) => limit >= most)] });
    const wide = bars.range.x[1];
    bars.show(
      now.map((loss, k) => bars.area([0, last - k - 0.32], [loss, last - k + 0.32], "bar")),
      bars.line([[cost, -1], [cost, last + 1]], "curve orange"),
      now.map((loss, k) => bars.text(loss + wide * 0.02, last - k - 0.1, loss.toFixed(2), "start")),
    );
    bars.title(`the losses, mean ${cost.toFixed(2)}`);
    plane.show(plane.curve((weight) => figures.mean(losses(weight)), "curve"));
    plane.title(`the cost at w = ${w.value.toFixed(2)}`);
    const paid = now.map((loss) => loss / (now.length * cost));
    const worst = now.indexOf(Math.max(...now));
    figure.numbers(
      [["cost", cost.toFixed(3)], ["pays for most", `${things[worst]}, ${(100 * paid[worst]).toFixed(1)} %`]],
      `w ${w.value.toFixed(2)}: cost ${cost.toFixed(3)}; losses: ${now.map((loss, k) => `${things[k]} ${loss.toFixed(2)}`).join(", ")}.`,
    );
  });
});
