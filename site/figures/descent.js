// Lesson 5: gradient descent of a neuron with one feature, from any place, with any learning rate.
"use strict";

figures.define("descent", (figure, { X, Y, bottom, start, steps, levels, ranges }) => {
  const PACE = 60; // milliseconds a step
  const [ws, bs] = [[-1, 3], [-3.5, 1.5]];
  const rate = figure.slider("rate", ranges.rate);
  const taken = figure.slider("steps", [0, steps, steps], { step: 1, digits: 0 });
  const begin = [
    figure.slider("start w", [...ws, start[0]], { step: 0.05 }),
    figure.slider("start b", [...bs, start[1]], { step: 0.05 }),
  ];
  const map = figure.panel({ x: ws, y: bs, xlabel: "w", ylabel: "b", ratio: 1.25, most: 400, below: { most: 310 } });
  const chart = figure.panel({ x: [0, steps], y: [0.4, 1.6], xlabel: "step", ylabel: "cost", ratio: 1.25, most: 400, below: { ratio: 0.7 }, words: "the cost by step" });

  const cost = ([w, b]) => figures.mean(X.map((x, k) => figures.loss(w * x + b, Y[k])));
  const slopes = ([w, b]) => {
    const errors = X.map((x, k) => figures.sigmoid(w * x + b) - Y[k]);
    return [figures.mean(errors.map((error, k) => error * X[k])), figures.mean(errors)];
  };
  const step = (place) => {
    const slope = slopes(place);
    return place.map((value, k) => value - rate.value * slope[k]);
  };
  const descend = (count) => {
    const path = [begin.map((slider) => slider.value)];
    while (path.length <= count) path.push(step(path[path.length - 1]));
    return path;
  };
  const lowest = cost(bottom);

  // Lines of equal cost: in each cell of a grid, a piece from edge to edge for each level.
  const CELLS = 60;
  const spread = ([low, high]) => Array.from({ length: CELLS + 1 }, (_, k) => low + ((high - low) * k) / CELLS);
  const [gridW, gridB] = [spread(ws), spread(bs)];
  const heights = gridB.map((b) => gridW.map((w) => cost([w, b])));
  const pieces = [];
  levels.forEach((level) => {
    for (let i = 0; i < CELLS; i += 1) {
      for (let j = 0; j < CELLS; j += 1) {
        const corners = [[i, j], [i, j + 1], [i + 1, j + 1], [i + 1, j]];
        const cuts = corners.flatMap((from, k) => {
          const to = corners[(k + 1) % 4];
          const [low, high] = [heights[from[0]][from[1]] - level, heights[to[0]][to[1]] - level];
          if (low > 0 === high > 0) return [];
          const part = low / (low - high);
          const between = (grid, p, q) => grid[p] + part * (grid[q] - grid[p]);
          return [[between(gridW, from[1], to[1]), between(gridB, from[0], to[0])]];
        });
        for (let k = 0; k + 1 < cuts.length; k += 2) pieces.push([cuts[k], cuts[k + 1]]);
      }
    }
  });

  const from = (w, b) => {
    begin[0].set(w);
    begin[1].set(b);
    figure.change();
  };
  map.handle({ at: () => begin.map((slider) => slider.value), move: from });
  map.press(from);

  let running = 0;
  const stop = () => {
    clearInterval(running);
    running = 0;
  };
  figure.button("One step", () => {
    stop();
    taken.set(taken.value < steps ? taken.value + 1 : 0);
  });
  const run = figure.button("Run", () => {
    if (running) return stop();
    if (figures.still()) return taken.set(steps);
    taken.set(0);
    running = setInterval(() => {
      taken.set(taken.value + 1);
      if (taken.value >= steps) stop();
      figure.change();
    }, PACE);
    return undefined;
  });
  figure.button("Back to the start", () => {
    stop();
    rate.set(ranges.rate[2]);
    taken.set(steps);
    begin.forEach((slider, k) => slider.set(start[k]));
  });
  let best = { cost: Infinity };

  figure.start(() => {
    run.textContent = running ? "Stop" : "Run";
    const path = descend(taken.value);
    const costs = path.map(cost);
    const end = costs[costs.length - 1];
    const excess = Math.max(0, end - lowest); // of good rates so small that only its power tells them apart
    const uphill = costs.filter((value, k) => k > 0 && value > costs[k - 1]).length;
    const same = (a, b) => a.every((value, k) => value === b[k]);
    const now = begin.map((slider) => slider.value);
    if (!best.from || !same(best.from, now)) best = { cost: Infinity, from: now };
    if (taken.value === steps && end < best.cost) best = { cost: end, rate: rate.value, costs, from: now };
    map.show(
      pieces.map((piece) => map.line(piece, "thin")),
      map.line(path, "curve blue path"),
      path.map((place) => map.dot(...place, "step", 4)),
      map.dot(...path[path.length - 1], "point", 7),
      map.text(...bottom, "\u2605", "middle", "star"),
    );
    map.title("the map of the cost");
    const high = (value) => Math.min(value, 9);
    chart.show(
      chart.line([[0, lowest], [steps, lowest]], "gap"),
      chart.text(steps, 0.42, "the lowest there is", "end"),
      best.costs ? chart.line(best.costs.map((value, k) => [k, high(value)]), "thin") : "",
      chart.line(costs.map((value, k) => [k, high(value)]), "curve blue path"),
      costs.map((value, k) => chart.dot(k, high(value), k && value > costs[k - 1] ? "up" : "step", 4)),
    );
    chart.title(`rate ${rate.value.toFixed(2)}: cost ${end.toFixed(4)}`);
    const away = path.findIndex(([w, b]) => w < ws[0] || w > ws[1] || b < bs[0] || b > bs[1]);
    figure.numbers(
      [
        ["cost", end.toFixed(4)],
        ["above the lowest there is", excess < 1e-3 ? excess.toExponential(1) : excess.toFixed(4)],
        ["steps uphill", `${uphill} of ${taken.value}`],
        ["place", `w ${path[path.length - 1].map((value) => value.toFixed(3)).join(", b ")}`],
        ["leaves the map", away < 0 ? "no" : `at step ${away}`],
        ["your best from this start", best.costs ? `${best.cost.toFixed(4)} with ${best.rate.toFixed(2)}` : "not yet run"],
      ],
      `Rate ${rate.value.toFixed(2)}, ${taken.value} steps: cost ${end.toFixed(4)}, ${uphill} steps uphill` +
        `${away < 0 ? "" : `, off the map at step ${away}`}; the lowest there is: ${lowest.toFixed(4)}.`,
    );
  });
});
