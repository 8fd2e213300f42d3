// Lesson 3: above which probability of a cancer the alarm is raised, and what its errors cost.
"use strict";

figures.define("threshold", (figure, { A, Y, ranges }) => {
  const threshold = figure.slider("threshold", ranges.threshold);
  const price = figure.slider("price of a missed cancer", [1, 40, 1], { step: 1, digits: 0 });
  const band = figure.panel({
    x: [0, 1], y: [-0.5, 1.5], yticks: [[0, "harmless"], [1, "cancer"]], xlabel: "a: the probability of cancer", ratio: 0.7,
    words: "patients by probability and truth",
  });
  const costs = figure.panel({
    x: [0, 1], y: [0, 50], xlabel: "threshold", ylabel: "price of all errors", ratio: 0.7, words: "the price of all errors, by threshold",
  });
  const cancers = figures.mean(Y) * Y.length;
  // Patients of each kind, one above another in their order, so that none hides another.
  const high = [0, 1].map((label) => {
    const some = [...Y.keys()].filter((k) => Y[k] === label);
    return new Map(some.map((k, place) => [k, label - 0.3 + (0.6 * place) / (some.length - 1)]));
  });
  const errors = (limit) => {
    const missed = Y.filter((label, k) => label && A[k] <= limit).length;
    const alarms = Y.filter((label, k) => !label && A[k] > limit).length;
    return { missed, alarms, price: price.value * missed + alarms };
  };
  const grid = Array.from({ length: 401 }, (_, k) => k / 400);
  let tried = { price: Infinity };
  let before = price.value;

  [[band, 0.5], [costs, null]].forEach(([panel, height]) => {
    panel.handle({
      at: () => [threshold.value, height ?? Math.min(errors(threshold.value).price, panel.range.y[1])],
      move: (place) => {
        threshold.set(place);
        figure.change();
      },
    });
  });
  figure.button("Back to your lowest price", () => threshold.set(tried.at));

  figure.start(() => {
    const now = errors(threshold.value);
    if (before !== price.value) tried = { price: Infinity };
    before = price.value;
    if (now.price < tried.price) tried = { price: now.price, at: threshold.value };
    const at = threshold.value;
    const patients = Y.map((label, k) => band.mark(A[k], high[label].get(k), label, label !== Number(A[k] > at), 4));
    band.show(band.area([at, -1], [1, 2], "shade"), patients, band.line([[at, -1], [at, 2]], "boundary"));
    const found = cancers - now.missed;
    const told = `above ${at.toFixed(2)}: ${found} of ${cancers} cancers found, false alarms: ${now.alarms}`;
    band.title(band.width > 430 ? told : `${found} of ${cancers} found, false alarms: ${now.alarms}`);
    const curve = grid.map((limit) => [limit, errors(limit).price]);
    const most = Math.max(...curve.map(([, value]) => value));
    costs.scale({ y: [0, [50, 100, 200, 500, 1000, 2000].find((limit) => limit >= most)] });
    costs.show(costs.line(curve, "curve blue"), costs.dot(at, now.price, "point", 7));
    costs.title(`price ${now.price}`);
    figure.numbers(
      [
        ["cancers missed", `${now.missed} of ${cancers}`],
        ["false alarms", `${now.alarms} of ${Y.length - cancers}`],
        ["price of all errors", `${price.value} \u00b7 ${now.missed} + ${now.alarms} = ${now.price}`],
        ["your lowest price", `${tried.price} at ${tried.at.toFixed(2)}`],
      ],
      `${told}, cancers missed: ${now.missed}. With a missed cancer as bad as ${price.value} false alarms, ` +
        `the errors cost ${now.price}; your lowest price is ${tried.price}.`,
    );
  });
});
