// The layer below the figures that compute in the page: panels of SVG, handles, sliders, numbers.
// A figure is defined by `figures.define(name, make)`, and stands where a page has data-figure=name.
"use strict";

const figures = (() => {
  const makers = {};
  const NAMESPACE = "http://www.w3.org/2000/svg";
  const MARGINS = 76; // dots at the left and the right of a panel
  const SLIDE = { width: 1250, height: 480 }; // what panels may take on a slide
  const WAIT = 700; // milliseconds without a change, after which the numbers are said
  let panels = 0;

  const clamp = (value, least, most) => Math.min(most, Math.max(least, value));
  const make = (name, attributes = {}, inner = "") => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.innerHTML = inner;
    return element;
  };
  const drawn = (name, attributes = {}) => {
    const element = document.createElementNS(NAMESPACE, name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };
  const minus = (text) => String(text).replace(/(^|[ ,(])-(?=[\d.])/g, "$1\u2212");

  // Places for ticks: round numbers, about `count` of them.
  function ticks(low, high, count) {
    const rough = (high - low) / count;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough);
    const first = Math.ceil(low / step - 1e-9);
    const last = Math.floor(high / step + 1e-9);
    return Array.from({ length: last - first + 1 }, (_, k) => Number(((first + k) * step).toPrecision(9)));
  }

  // One picture with two axes. What it shows is written anew at each change, as text of SVG.
  // `below` has another ratio or greatest width where panels stand one below the other, as on a phone.
  class Panel {
    constructor({ x, y, xlabel = "", ylabel = "", ratio = 0.75, xticks, yticks, most = 560, below = {}, words = "" }) {
      this.shapes = { beside: { ratio, most }, below: { ratio, most, ...below } };
      Object.assign(this, { range: { x, y }, xticks, yticks, xlabel, ylabel, handles: [] });
      this.box = { left: ylabel ? 60 : yticks ? 88 : 24, right: 16, top: 34, bottom: xlabel ? 52 : 30 };
      this.svg = drawn("svg", { role: "img", "aria-label": words });
      const clip = `panel-${(panels += 1)}`;
      this.clip = drawn("rect");
      const clipPath = drawn("clipPath", { id: clip });
      clipPath.append(this.clip);
      this.axes = drawn("g", { class: "axes" });
      this.body = drawn("g", { "clip-path": `url(#${clip})` });
      this.over = drawn("g");
      this.svg.append(clipPath, this.axes, this.body, this.over);
    }

    // Fit into a width, and a height if there is one that must not be passed.
    resize(width, height = Infinity, way = "beside") {
      const { box } = this;
      const { ratio, most } = this.shapes[way];
      const wide = Math.min(width, height < Infinity ? width : most, (height - box.top - box.bottom) / ratio + MARGINS);
      this.width = Math.round(wide);
      this.inner = { width: this.width - box.left - box.right };
      this.inner.height = Math.round((this.width - MARGINS) * ratio); // so that neighbours are equally high
      this.height = this.inner.height + box.top + box.bottom;
      this.svg.setAttribute("viewBox", `0 0 ${this.width} ${this.height}`);
      this.svg.setAttribute("width", this.width);
      this.svg.setAttribute("height", this.height);
      const place = { x: box.left, y: box.top, ...this.inner };
      Object.entries(place).forEach(([key, value]) => this.clip.setAttribute(key, value));
      this.drawAxes();
    }

    x(value) {
      const [low, high] = this.range.x;
      return this.box.left + ((value - low) / (high - low)) * this.inner.width;
    }

    y(value) {
      const [low, high] = this.range.y;
      return this.box.top + ((high - value) / (high - low)) * this.inner.height;
    }

    // Where an event of the pointer is, in the panel's own numbers.
    at(event) {
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.svg.getScreenCTM().inverse());
      const along = (point.x - this.box.left) / this.inner.width;
      const up = 1 - (point.y - this.box.top) / this.inner.height;
      const [{ x, y }] = [this.range];
      return [x[0] + along * (x[1] - x[0]), y[0] + up * (y[1] - y[0])];
    }

    drawAxes() {
      const { box, inner, range } = this;
      const bottom = box.top + inner.height;
      const xs = this.xticks ?? ticks(...range.x, inner.width < 260 ? 4 : 6).map((value) => [value, minus(value)]);
      const ys = this.yticks ?? ticks(...range.y, 5).map((value) => [value, minus(value)]);
      const parts = [`<rect class="ground" x="${box.left}" y="${box.top}" width="${inner.width}" height="${inner.height}"/>`];
      xs.forEach(([value, name]) => {
        parts.push(`<path d="M${this.x(value)} ${bottom}v5"/>`);
        parts.push(`<text x="${this.x(value)}" y="${bottom + 20}" text-anchor="middle">${name}</text>`);
      });
      ys.forEach(([value, name]) => {
        parts.push(`<path d="M${box.left} ${this.y(value)}h-5"/>`);
        parts.push(`<text x="${box.left - 9}" y="${this.y(value) + 5}" text-anchor="end">${name}</text>`);
      });
      const middle = box.top + inner.height / 2;
      parts.push(`<text x="${box.left + inner.width / 2}" y="${this.height - 8}" text-anchor="middle">${this.xlabel}</text>`);
      parts.push(`<text transform="translate(15 ${middle}) rotate(-90)" text-anchor="middle">${this.ylabel}</text>`);
      parts.push(`<text class="title" x="${box.left + inner.width / 2}" y="22" text-anchor="middle"></text>`);
      this.axes.innerHTML = parts.join("");
    }

    // Show another part of the plane from now on.
    scale(range) {
      if (JSON.stringify({ ...this.range, ...range }) === JSON.stringify(this.range)) return;
      Object.assign(this.range, range);
      this.drawAxes();
    }

    title(text) {
      this.axes.querySelector(".title").textContent = text;
    }

    show(...parts) {
      this.body.innerHTML = parts.flat(2).join("");
      this.handles.forEach((handle) => handle.place());
    }

    line(points, look, close = "") {
      const path = points.map(([x, y]) => `${this.x(x).toFixed(1)} ${this.y(y).toFixed(1)}`).join("L");
      return points.length ? `<path class="${look}" d="M${path}${close}"/>` : "";
    }

    curve(formula, look, [low, high] = this.range.x, count = 240) {
      const places = Array.from({ length: count + 1 }, (_, k) => low + ((high - low) * k) / count);
      return this.line(places.map((x) => [x, clamp(formula(x), -1e6, 1e6)]), look);
    }

    area(low, high, look) {
      const [x, y] = [this.x(low[0]), this.y(high[1])];
      const [width, height] = [this.x(high[0]) - x, this.y(low[1]) - y];
      return `<rect class="${look}" x="${x}" y="${y}" width="${Math.max(0, width)}" height="${Math.max(0, height)}"/>`;
    }

    // A mark for an example: a circle for label 1, a cross for label 0; ringed if it is wrong.
    mark(x, y, label, wrong = false, size = 4.5) {
      const [left, top, s] = [this.x(x), this.y(y), size];
      const ring = wrong ? `<circle class="wrong" cx="${left}" cy="${top}" r="${s + 4.5}"/>` : "";
      return label
        ? `${ring}<circle class="one" cx="${left}" cy="${top}" r="${s}"/>`
        : `${ring}<path class="zero" d="M${left - s} ${top - s}l${2 * s} ${2 * s}m0 ${-2 * s}l${-2 * s} ${2 * s}"/>`;
    }

    dot(x, y, look, size = 6) {
      return `<circle class="${look}" cx="${this.x(x)}" cy="${this.y(y)}" r="${size}"/>`;
    }

    text(x, y, words, anchor = "middle", look = "") {
      return `<text class="note ${look}" x="${this.x(x)}" y="${this.y(y)}" text-anchor="${anchor}">${words}</text>`;
    }

    // Something to take hold of: `at` says where it is (nowhere: null), `move` is called on the way.
    // Sliders do the same by the keyboard, so it is for pointers alone.
    handle({ at, move, grab = () => {}, look = "" }) {
      const group = drawn("g", { class: `handle ${look}` });
      group.innerHTML = '<circle class="reach" r="22"/><circle class="grip" r="9"/>';
      const place = () => {
        const where = at();
        const seen = where && where.every((value, k) => {
          const [low, high] = k ? this.range.y : this.range.x;
          return value >= Math.min(low, high) && value <= Math.max(low, high);
        });
        group.style.display = seen || group.classList.contains("held") ? "" : "none";
        if (where) group.setAttribute("transform", `translate(${this.x(where[0])} ${this.y(where[1])})`);
      };
      group.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        group.setPointerCapture(event.pointerId);
        group.classList.add("held");
        grab();
      });
      // A finger on it moves it and not the page; touch-action alone doesn't do that within SVG.
      group.addEventListener("touchstart", (event) => event.preventDefault(), { passive: false });
      group.addEventListener("pointermove", (event) => {
        if (group.classList.contains("held")) move(...this.at(event));
      });
      ["pointerup", "pointercancel"].forEach((end) => group.addEventListener(end, () => group.classList.remove("held")));
      this.over.append(group);
      this.handles.push({ place });
    }

    press(act) {
      this.svg.classList.add("pressed");
      this.svg.addEventListener("click", (event) => {
        if (!event.target.closest(".handle")) act(...this.at(event));
      });
    }
  }

  // A drawing without axes: `arrange` says for a width what is where in it, and how high it is.
  function sheet(arrange) {
    const svg = drawn("svg", { role: "img" });
    const drawing = { svg };
    drawing.resize = (width) => {
      drawing.layout = arrange(width);
      svg.setAttribute("viewBox", `0 0 ${width} ${drawing.layout.height}`);
      svg.setAttribute("width", width);
      svg.setAttribute("height", drawing.layout.height);
    };
    drawing.show = (marks) => {
      svg.innerHTML = marks;
    };
    return drawing;
  }

  class Figure {
    constructor(part) {
      this.part = part;
      this.slide = part.closest(".reveal");
      this.panels = [];
      part.querySelectorAll(".still").forEach((still) => still.remove());
      this.controls = make("div", { class: "handles" });
      this.stage = make("div", { class: "stage" });
      this.side = make("div", { class: "side" });
      this.list = make("dl", { class: "numbers" });
      this.buttons = make("div", { class: "buttons" });
      this.said = make("p", { class: "said", role: "status" });
      this.side.append(this.list, this.buttons);
      this.stage.append(this.side);
      part.querySelector("[hidden]").hidden = false;
      part.setAttribute("role", "group");
      part.setAttribute("aria-label", "a figure that can be moved");
      part.prepend(this.controls, this.stage, this.said);
    }

    add(panel) {
      this.panels.push(panel);
      this.stage.insertBefore(panel.svg, this.side);
      return panel;
    }

    panel(options) {
      return this.add(new Panel(options));
    }

    // A slider; its value is exact, also where a handle has moved it between two steps.
    slider(name, [least, most, start], { step = 0.01, digits = 2, unit = "", whole = false } = {}) {
      const label = make("label", { class: whole ? "whole" : "" }, `<span>${name}</span> <input type="range"> <b aria-hidden="true"></b>`);
      const input = label.querySelector("input");
      Object.assign(input, { min: least, max: most, step });
      const slider = { value: start };
      slider.set = (value) => {
        slider.value = clamp(value, least, most);
        input.value = slider.value;
        const text = slider.value.toFixed(digits) + unit;
        input.setAttribute("aria-valuetext", text);
        label.querySelector("b").textContent = minus(text);
      };
      slider.set(start);
      input.addEventListener("input", () => {
        slider.set(Number(input.value));
        this.change();
      });
      this.controls.append(label);
      return slider;
    }

    // A choice between some names.
    choice(name, names, start) {
      const group = make("fieldset", {}, `<legend>${name}</legend>`);
      const choice = { value: start };
      const key = `choice-${(panels += 1)}`;
      const inputs = [];
      choice.set = (number) => {
        choice.value = number;
        inputs[number].checked = true;
      };
      names.forEach((text, number) => {
        const label = make("label", {}, `<input type="radio" name="${key}"> ${text}`);
        const input = label.querySelector("input");
        input.checked = number === start;
        inputs.push(input);
        input.addEventListener("change", () => {
          choice.value = number;
          this.change();
        });
        group.append(label);
      });
      this.controls.append(group);
      return choice;
    }

    button(text, act) {
      const button = make("button", { type: "button" }, text);
      button.addEventListener("click", () => {
        act();
        this.change();
      });
      this.buttons.append(button);
      return button;
    }

    // The numbers that matter, each with its name, and the same in a sentence for those who listen.
    numbers(pairs, sentence) {
      this.list.innerHTML = pairs.map(([name, value]) => `<div><dt>${name}</dt><dd>${minus(value)}</dd></div>`).join("");
      this.panels[0]?.svg.setAttribute("aria-label", sentence);
      clearTimeout(this.timer);
      if (this.moved) this.timer = setTimeout(() => { this.said.textContent = sentence; }, WAIT);
    }

    change() {
      this.moved = true;
      this.draw();
    }

    // Give each panel its room, now and whenever that changes, and draw.
    start(draw) {
      this.draw = draw;
      if (this.slide) {
        const each = (SLIDE.width - 300) / this.panels.length;
        this.panels.forEach((panel) => panel.resize(each, SLIDE.height));
        draw();
        return;
      }
      new ResizeObserver(() => {
        const width = this.stage.clientWidth;
        if (width === 0 || width === this.width) return;
        this.width = width;
        const beside = this.panels.length > 1 && width >= 620;
        this.panels.forEach((panel) => panel.resize(
          beside ? (width - 12) / this.panels.length : width,
          undefined,
          beside || this.panels.length === 1 ? "beside" : "below",
        ));
        draw();
      }).observe(this.stage);
    }
  }

  // A straight boundary w · x = offset, w of length 1, that one can take hold of: `turn` is the
  // direction of w in degrees. A handle on the line shifts it, one at the tip of w turns it.
  function straight(panel, turn, getOffset, setOffset, changed, look = "", length = 0.2) {
    const [xs, ys] = [panel.range.x, panel.range.y];
    let pivot = null;
    const direction = () => {
      const angle = (turn.value * Math.PI) / 180;
      return [Math.cos(angle), Math.sin(angle)];
    };
    // The middle of what is seen of the line; null if none of it is.
    const middle = () => {
      const w = direction();
      const center = [(xs[0] + xs[1]) / 2, (ys[0] + ys[1]) / 2];
      const far = getOffset() - w[0] * center[0] - w[1] * center[1];
      const foot = [center[0] + far * w[0], center[1] + far * w[1]];
      const along = [-w[1], w[0]];
      let ends = [-9, 9];
      [xs, ys].forEach(([low, high], k) => {
        if (Math.abs(along[k]) < 1e-9) {
          if (foot[k] < low || foot[k] > high) ends = null;
        } else if (ends) {
          const cuts = [(low - foot[k]) / along[k], (high - foot[k]) / along[k]].sort((a, b) => a - b);
          ends = [Math.max(ends[0], cuts[0]), Math.min(ends[1], cuts[1])];
        }
      });
      if (!ends || ends[0] > ends[1]) return null;
      const at = (ends[0] + ends[1]) / 2;
      return [foot[0] + at * along[0], foot[1] + at * along[1]];
    };
    const tip = () => {
      const from = middle();
      return from && from.map((value, k) => value + length * direction()[k]);
    };
    panel.handle({
      look,
      at: middle,
      move: (x, y) => {
        const w = direction();
        setOffset(w[0] * x + w[1] * y);
        changed();
      },
    });
    panel.handle({
      look: `${look} turns`,
      at: tip,
      grab: () => {
        pivot = middle();
      },
      move: (x, y) => {
        turn.set((Math.atan2(y - pivot[1], x - pivot[0]) * 180) / Math.PI);
        const w = direction();
        setOffset(w[0] * pivot[0] + w[1] * pivot[1]);
        changed();
      },
    });
    return () => {
      const w = direction();
      const offset = getOffset();
      const foot = [offset * w[0], offset * w[1]];
      const reach = 20;
      const ends = [-reach, reach].map((t) => [foot[0] - t * w[1], foot[1] + t * w[0]]);
      const beyond = [...ends].reverse().map((end) => [end[0] + reach * w[0], end[1] + reach * w[1]]);
      const from = middle();
      const arrow = from ? panel.line([from, tip()], `arrow ${look}`) : "";
      return { side: panel.line([...ends, ...beyond], `half ${look}`, "Z"), line: panel.line(ends, `boundary ${look}`) + arrow };
    };
  }

  // A drawing of dots that are dark or not, by the pointer or by arrow keys and space.
  function grid(name, side, dots, changed) {
    const part = make("div", { class: "drawing" }, `<p>${name}</p><div role="grid" aria-label="${name}"></div>`);
    const body = part.querySelector("[role=grid]");
    const drawing = { part, dots: [...dots] };
    const cells = dots.map((_, place) => {
      const where = `row ${Math.floor(place / side) + 1}, column ${(place % side) + 1}`;
      return make("div", { role: "gridcell", "aria-label": where, tabindex: place ? -1 : 0 });
    });
    for (let row = 0; row < side; row += 1) {
      const line = make("div", { role: "row" });
      line.append(...cells.slice(row * side, (row + 1) * side));
      body.append(line);
    }
    const look = () => cells.forEach((cell, place) => cell.setAttribute("aria-selected", Boolean(drawing.dots[place])));
    drawing.set = (values) => {
      drawing.dots = [...values];
      look();
    };
    const put = (place, value) => {
      if (drawing.dots[place] === value) return;
      drawing.dots[place] = value;
      look();
      changed();
    };
    const go = (place) => {
      cells.forEach((cell, k) => cell.setAttribute("tabindex", k === place ? 0 : -1));
      cells[place].focus();
    };
    let ink = null;
    body.addEventListener("pointerdown", (event) => {
      const place = cells.indexOf(event.target);
      if (place < 0) return;
      event.preventDefault();
      event.target.releasePointerCapture(event.pointerId); // a finger may go on to other dots
      ink = 1 - drawing.dots[place];
      go(place);
      put(place, ink);
    });
    body.addEventListener("pointermove", (event) => {
      const place = ink === null ? -1 : cells.indexOf(document.elementFromPoint(event.clientX, event.clientY));
      if (place >= 0) put(place, ink);
    });
    ["pointerup", "pointercancel"].forEach((end) => window.addEventListener(end, () => {
      ink = null;
    }));
    body.addEventListener("keydown", (event) => {
      const place = cells.indexOf(event.target);
      const [row, column] = [Math.floor(place / side), place % side];
      const ways = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
      if (event.key === " " || event.key === "Enter") put(place, 1 - drawing.dots[place]);
      else if (ways[event.key]) {
        const [down, along] = ways[event.key];
        go(clamp(row + down, 0, side - 1) * side + clamp(column + along, 0, side - 1));
      } else return;
      event.preventDefault();
      event.stopPropagation(); // on a slide these keys turn the page
    });
    look();
    return drawing;
  }

  const sigmoid = (z) => 1 / (1 + Math.exp(-z));
  // log(1 + e^z) - y z, exact far out too: the cross-entropy of an example with score z, label y.
  const loss = (z, y) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - y * z;
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  window.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-figure]").forEach((part) => {
      makers[part.dataset.figure](new Figure(part), JSON.parse(part.dataset.values));
    });
  });

  return {
    clamp, grid, loss, make, mean, minus, sheet, sigmoid, still, straight,
    define: (name, maker) => {
      makers[name] = maker;
    },
  };
})();
