// Lesson 4: the loss of one example, for what a neuron says and what is true.
"use strict";

figures.define("loss", (figure, { a: begin }) => {
  const ENDS = [0.001, 0.999];
  const a = figure.slider("a", [...ENDS, begin], { step: 0.001, digits: 3 });
  const truth = figure.choice("the truth:", ["y = 1, cat", "y = 0, no cat"], 0);
  const plane = figure.panel({
    x: [0, 1], y: [0, 7], xlabel: "a: the probability of a cat", ylabel: "loss L(a, y)", ratio: 0.62, most: 520,
  });
  const losses = [(value) => -Math.log(value), (value) => -Math.log(1 - value)];
  plane.handle({
    at: () => [a.value, losses[truth.value](a.value)],
    move: (place) => {
      a.set(place);
      figure.change();
    },
  });
  figure.start(() => {
    const loss = losses[truth.value](a.value);
    const given = truth.value ? 1 - a.value : a.value;
    const curves = losses.map((formula, k) => plane.curve(formula, `curve ${k ? "orange" : "blue"}`, ENDS, 600));
    plane.show(
      plane.line([[0.5, 0], [0.5, Math.log(2)], [0, Math.log(2)]], "gap"),
      curves,
      plane.line([[0, loss], [a.value, loss], [a.value, 0]], "thin"),
      plane.text(0.5, 1.15, "no idea: log 2"),
    );
    plane.title(`loss ${loss.toFixed(3)}`);
    figure.numbers(
      [
        ["the truth got the probability", given.toFixed(3)],
        ["loss", `\u2212log ${given.toFixed(3)} = ${loss.toFixed(3)}`],
        ["the likelihood that is lost for it", `a factor of ${(1 / given).toPrecision(3)}`],
      ],
      `The neuron says ${a.value.toFixed(3)}, the truth is ${truth.value ? "not a cat" : "a cat"}: loss ${loss.toFixed(3)}.`,
    );
  });
});
