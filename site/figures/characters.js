// Lesson 8: a neuron that learns, in the page, to tell two characters apart that one draws.
"use strict";

figures.define("characters", (figure, { first, second, third, rate, steps, copies }) => {
  const SIDE = 8;
  const TURNED = 0.05; // share of dots that are turned in a copy

  // Random numbers that are the same each time: a generator of Lehmer's kind.
  let seed = 1;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const copy = (dots) => {
    const [down, along] = [Math.floor(random() * 3) - 1, Math.floor(random() * 3) - 1];
    const from = (row, column) => dots[((row - down + SIDE) % SIDE) * SIDE + ((column - along + SIDE) % SIDE)];
    return dots.map((_, place) => Number(Boolean(from(Math.floor(place / SIDE), place % SIDE)) !== random() < TURNED));
  };
  const many = (drawings) => drawings.flatMap((dots) => Array.from({ length: copies }, () => copy(dots)));
  const labels = [0, 1].flatMap((label) => Array(copies).fill(label));
  const score = ({ w, b }, dots) => dots.reduce((sum, dot, place) => sum + w[place] * dot, b);
  const train = (columns, truth) => {
    let neuron = { w: Array(SIDE * SIDE).fill(0), b: 0 };
    for (let step = 0; step < steps; step += 1) {
      const slope = Array(SIDE * SIDE).fill(0);
      let slopeB = 0;
      columns.forEach((dots, k) => {
        const error = (figures.sigmoid(score(neuron, dots)) - truth[k]) / truth.length;
        slopeB += error;
        for (let place = 0; place < dots.length; place += 1) slope[place] += error * dots[place];
      });
      neuron = { w: neuron.w.map((value, place) => value - rate * slope[place]), b: neuron.b - rate * slopeB };
    }
    return neuron;
  };

  let neuron = null;
  let columns = [];
  let right = 0;
  const learn = () => {
    const drawings = [grids[0].dots, grids[1].dots];
    columns = many(drawings);
    neuron = train(columns, labels);
    const fresh = many(drawings);
    right = figures.mean(fresh.map((dots, k) => Number(score(neuron, dots) > 0 === Boolean(labels[k]))));
  };

  const row = figures.make("div", { class: "grids" });
  figure.stage.prepend(row);
  const grids = [["the first", first], ["the second", second], ["draw here: what is it?", third]].map(([name, dots], number) => {
    const grid = figures.grid(name, SIDE, dots.map(Number), () => {
      if (number < 2) learn();
      figure.change();
    });
    row.append(grid.part);
    return grid;
  });
  const template = figures.make("div", { class: "drawing" }, '<p>its weights</p><div role="img" class="weights"></div>');
  row.append(template);

  figure.button("Clear the third", () => grids[2].set(Array(SIDE * SIDE).fill(0)));
  figure.button("Copy the first to it", () => grids[2].set(copy(grids[0].dots)));
  figure.button("Copy the second to it", () => grids[2].set(copy(grids[1].dots)));
  figure.button("Back to the lesson\u2019s two", () => {
    [first, second].forEach((dots, number) => grids[number].set(dots.map(Number)));
    learn();
  });

  figure.start(() => {
    if (!neuron) learn();
    const z = score(neuron, grids[2].dots);
    const a = figures.sigmoid(z);
    const most = Math.max(1e-9, ...neuron.w.map(Math.abs));
    const seen = template.querySelector("div");
    seen.setAttribute("aria-label", "the neuron's weights, orange where a dot speaks for the second, blue for the first");
    seen.innerHTML = neuron.w
      .map((value) => `<i class="${value > 0 ? "for-second" : "for-first"}" style="opacity: ${(Math.abs(value) / most).toFixed(3)}"></i>`)
      .join("");
    const says = z > 0 ? "the second" : "the first";
    figure.numbers(
      [
        ["the neuron says of the third", says],
        ["score z", z.toFixed(3)],
        ["a, the probability of the second", a.toFixed(3)],
        ["fresh copies right", `${right.toFixed(3)}, baseline 0.5`],
      ],
      `The neuron says: ${says}; z ${z.toFixed(2)}, a ${a.toFixed(3)}. Fresh copies right: ${right.toFixed(3)}.`,
    );
  });
  // For whoever wants to check what was learned, and from what.
  figure.part.learned = () => ({ ...neuron, columns, labels, rate, steps, right });
  figure.part.third = () => grids[2].dots;
});
