// Lesson 8: two hidden neurons that one turns and shifts, and what the third neuron sees of them.
"use strict";

figures.define("hidden", (figure, { X, Y, ranges, turns, offset }) => {
  const k = figure.slider("k", ranges.k, { step: 0.1, digits: 1, whole: true });
  const neurons = turns.map((start, number) => ({
    turn: figure.slider(`turn of h${"\u2081\u2082"[number]}`, [-180, 180, start], { step: 1, digits: 0, unit: "\u00b0" }),
    shift: figure.slider(`shift of h${"\u2081\u2082"[number]}`, [-1.5, 1.5, offset]),
    look: ["first", "second"][number],
  }));
  const ticks = [0, 0.5, 1].map((value) => [value, value]);
  const square = { x: [-0.4, 1.4], y: [-0.4, 1.4], xticks: ticks, yticks: ticks, ratio: 1, most: 400, below: { most: 310 } };
  const left = figure.panel({ ...square, xlabel: "x\u2081", ylabel: "x\u2082" });
  const right = figure.panel({ ...square, xlabel: "h\u2081", ylabel: "h\u2082", words: "what the third neuron sees" });
  neurons.forEach((neuron) => {
    const set = (value) => neuron.shift.set(value);
    neuron.line = figures.straight(left, neuron.turn, () => neuron.shift.value, set, () => figure.change(), neuron.look, 0.16);
  });
  // Weights as long as (1, -1), as the lesson has them.
  const score = ({ turn, shift }, x1, x2) => {
    const angle = (turn.value * Math.PI) / 180;
    return k.value * Math.SQRT2 * (Math.cos(angle) * x1 + Math.sin(angle) * x2 - shift.value);
  };
  const hidden = (x1, x2) => neurons.map((neuron) => figures.sigmoid(score(neuron, x1, x2)));
  figure.button("Back to the start", () => {
    k.set(ranges.k[2]);
    neurons.forEach((neuron, number) => {
      neuron.turn.set(turns[number]);
      neuron.shift.set(offset);
    });
  });
  const CELLS = 48;
  figure.start(() => {
    const points = Y.map((_, n) => hidden(X[0][n], X[1][n]));
    const sums = points.map(([h1, h2]) => h1 + h2);
    const middle = (sums[0] + sums[1]) / 2; // between no edge, (0, 0), and an edge, (0, 1)
    const says = sums.map((sum) => Number(sum > middle));
    const count = says.filter((answer, n) => answer === Y[n]).length;
    const size = 1.8 / CELLS;
    const cells = [];
    for (let row = 0; row < CELLS; row += 1) {
      let begin = null;
      for (let column = 0; column <= CELLS; column += 1) {
        const [x1, x2] = [-0.4 + (column + 0.5) * size, -0.4 + (row + 0.5) * size];
        const [h1, h2] = hidden(x1, x2);
        const is = column < CELLS && h1 + h2 > middle;
        if (is && begin === null) begin = column;
        if (!is && begin !== null) {
          cells.push(left.area([-0.4 + begin * size, x2 - size / 2], [-0.4 + column * size, x2 + size / 2], "shade plain"));
          begin = null;
        }
      }
    }
    const lines = neurons.map((neuron) => neuron.line().line);
    const name = (n) => `(${X[0][n]}, ${X[1][n]})`;
    left.show(
      cells,
      lines,
      Y.map((label, n) => left.mark(X[0][n], X[1][n], label, says[n] !== label, 9)),
      Y.map((_, n) => left.text(X[0][n], X[1][n] + (X[0][n] > X[1][n] ? -0.2 : 0.12), name(n))),
    );
    left.title("what goes in");
    const far = 3;
    right.show(
      right.line([[-far, middle + far], [far + middle, -far], [far, far]], "half", "Z"),
      right.line([[-far, middle + far], [far + middle, -far]], "boundary"),
      Y.map((label, n) => right.mark(...points[n], label, says[n] !== label, 9)),
    );
    right.title("what the third neuron sees");
    const gap = Math.min(...sums.filter((_, n) => Y[n])) - Math.max(...sums.filter((_, n) => !Y[n]));
    figure.numbers(
      [
        ["right", `${count} of 4`],
        ["gap between the classes", gap.toFixed(3)],
        ...points.map(([h1, h2], n) => [`h for ${name(n)}`, `${h1.toFixed(3)}, ${h2.toFixed(3)}`]),
      ],
      `k ${k.value.toFixed(1)}: ${count} of 4 right; h: ` +
        `${points.map(([h1, h2], n) => `${name(n)} to ${h1.toFixed(2)}, ${h2.toFixed(2)}`).join("; ")}.`,
    );
  });
});
