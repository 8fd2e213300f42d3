// Pictures that sliders move, questions with buttons, and lines to write; both work from a disk, without a network.
"use strict";

document.querySelectorAll(".moved").forEach((part) => {
  const { url, first, stops, words } = JSON.parse(part.dataset.moved);
  const handles = [...part.querySelectorAll("input")];
  const image = part.querySelector("img");
  const index = () => handles.reduce((sum, h, k) => sum * stops[k].length + Number(h.value), 0);
  handles.forEach((handle, k) => {
    handle.addEventListener("input", () => {
      const value = String(Number(stops[k][handle.value].toPrecision(4)));
      handle.setAttribute("aria-valuetext", value);
      handle.nextElementSibling.textContent = value;
      image.src = `${url}${first + index()}.webp`;
      image.alt = words[index()];
    });
    handle.addEventListener("change", () => {
      part.querySelector(".said").textContent = words[index()];
    });
  });
});

const firstTries = new Map();
document.querySelectorAll(".choice").forEach((part) => {
  const buttons = [...part.querySelectorAll("button")];
  const right = buttons.find((button) => "right" in button.dataset);
  buttons.forEach((button) => {
    button.addEventListener("click", () => {
      const isRight = button === right;
      buttons.forEach((other) => other.setAttribute("aria-pressed", other === button));
      button.textContent = `${button.dataset.letter} ${isRight ? "✓" : "✗"}`;
      button.setAttribute("aria-label", `answer ${button.dataset.letter}: ${isRight ? "right" : "wrong"}`);
      part.querySelectorAll("p[data-letter]").forEach((text) => {
        text.hidden = text.dataset.letter !== button.dataset.letter;
      });
      document.querySelectorAll(`.tag_held-${part.dataset.name} details`).forEach((held) => {
        held.open = true;
      });
      if ("quiz" in part.dataset) {
        if (!firstTries.has(part)) firstTries.set(part, isRight);
        const score = part.querySelector(".score");
        const count = [...firstTries.values()].filter(Boolean).length;
        const all = document.querySelectorAll(".choice[data-quiz]").length;
        score.textContent = `Right at the first try: ${count} of ${firstTries.size}; the quiz has ${all} questions.`;
        score.hidden = false;
      }
    });
  });
});

// A number that somebody found for a line to write; three digits are enough. A comma may be a point,
// or part the thousands as a blank does: "5,636" is read either way, and "79 %" as 79.
const readings = (text) => {
  const typed = text.replace("%", "").trim().replace("\u2212", "-");
  if (typed === "") return [];
  const whole = typed.replace(/(?<=\d)[,\s\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, "");
  return [typed, whole].map((way) => Number(way.replace(",", "."))).filter(Number.isFinite);
};
document.querySelectorAll(".line form").forEach((form) => {
  const replies = JSON.parse(form.dataset.replies);
  const status = form.querySelector("p");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = readings(form.querySelector("input").value);
    const near = ([wanted]) => {
      const far = Number.isInteger(wanted) ? 0 : 6e-3; // whole numbers are right or wrong
      return given.some((number) => Math.abs(number - wanted) <= far * Math.abs(wanted) + 1e-8);
    };
    if (given.length === 0) status.textContent = "Type one number, such as 0.25.";
    else status.textContent = replies.find(near)?.[1] ?? "Something else was asked for; the hint says how to begin.";
  });
});

// What the theme leaves out: levels for the captions of its lists, names for its two asides, a
// heading where results are listed, and code and tables that can be scrolled by the keyboard too.
document.querySelectorAll("[role=heading]:not([aria-level])").forEach((caption) => {
  caption.setAttribute("aria-level", "2");
});
document.querySelector("aside.sidebar-drawer")?.setAttribute("aria-label", "Lessons and assignments");
document.querySelector("aside.toc-drawer")?.setAttribute("aria-label", "On this page");
const results = document.querySelector("article #search-results");
if (results && !document.querySelector("h1")) {
  results.insertAdjacentHTML("beforebegin", "<h1>Search</h1>");
}
document.querySelectorAll("pre, .table-wrapper").forEach((wide) => {
  wide.tabIndex = 0;
});

// On a narrow screen a picture keeps letters that can be read. Its panels stand below one another;
// where it has but one, it is moved sideways like a table.
const READABLE = 0.55; // times its own size: letters of 12 points are then 10 dots high
const [LARGEST, OF_MANY] = [0.8, 0.58]; // of a panel; many small ones stand two or three in a row
const pieces = (image, cuts) => {
  const edges = [0, ...cuts, image.naturalWidth];
  const widths = cuts.concat(image.naturalWidth).map((edge, k) => edge - edges[k]);
  const widest = Math.max(...widths);
  const largest = widths.length > 3 ? OF_MANY : LARGEST;
  return widths.map((width, k) => {
    const piece = new Image();
    piece.src = image.src;
    piece.alt = k === 0 ? image.alt : "";
    piece.className = "piece";
    const scale = `max(${READABLE * widest}px, min(100%, ${largest * widest}px)) * ${width / widest}`;
    piece.style.width = `calc(${scale})`;
    piece.style.aspectRatio = `${width} / ${image.naturalHeight}`;
    piece.style.objectPosition = `${(100 * edges[k]) / (image.naturalWidth - width)}% 0`;
    return piece;
  });
};
document.querySelectorAll("article .cell_output img").forEach((image) => {
  const cuts = image.className.match(/cut-([\d-]+)/)?.[1].split("-").map(Number);
  const wide = document.createElement("div");
  wide.className = "wide";
  wide.tabIndex = 0;
  wide.setAttribute("role", "group");
  wide.setAttribute("aria-label", "picture");
  image.replaceWith(wide);
  wide.append(image);
  const fit = () => {
    image.style.width = `max(${READABLE * image.naturalWidth}px, min(100%, ${image.naturalWidth}px))`;
    image.style.height = "auto";
    if (cuts && wide.childElementCount === 1) {
      wide.classList.add("cut");
      wide.append(...pieces(image, cuts));
    }
  };
  if (image.complete) fit();
  image.addEventListener("load", fit);
});

// What is wider than its place says so with a shadow, as long as there is more to the right.
const WIDE = "article pre, article .table-wrapper, article mjx-container[display='true'], .long, .wide";
const look = (part) => {
  part.classList.toggle("more", part.scrollLeft + part.clientWidth < part.scrollWidth - 2);
};
// A mark after a formula stays in its line.
document.querySelectorAll("span.math").forEach((formula) => {
  const after = formula.nextSibling;
  const marks = after?.nodeValue?.match(/^[,.;:?!)\u2019\u201d]+/);
  if (!marks) return;
  after.splitText(marks[0].length);
  const together = document.createElement("span");
  together.className = "together";
  formula.before(together);
  together.append(formula, after);
});
// A formula in a line of text that is longer than the line gets a line of its own, and moves sideways
// with the mark after it.
const lookAtFormulas = () => document.querySelectorAll("p mjx-container, li mjx-container").forEach((formula) => {
  if (formula.getAttribute("display") === "true" || formula.closest(".table-wrapper")) return;
  const whole = formula.closest(".together") ?? formula;
  whole.classList.remove("long");
  const room = formula.closest("p, li").clientWidth;
  const isLong = room > 0 && whole.getBoundingClientRect().width > room;
  whole.classList.toggle("long", isLong);
  if (isLong) whole.tabIndex = 0; // the keyboard moves it too
  else if (whole !== formula) whole.removeAttribute("tabindex");
});
const lookAtAll = () => {
  lookAtFormulas();
  document.querySelectorAll(WIDE).forEach(look);
};
document.addEventListener("scroll", (event) => event.target.matches?.(WIDE) && look(event.target), true);
["load", "resize"].forEach((event) => window.addEventListener(event, lookAtAll));
document.addEventListener("toggle", lookAtAll, true);
window.addEventListener("load", () => window.MathJax?.startup.promise.then(lookAtAll));

// A header of a table that names nothing is no header.
document.querySelectorAll("thead").forEach((head) => {
  const named = [...head.querySelectorAll("th")].filter((cell) => cell.textContent.trim());
  if (named.length === 0) head.remove();
  head.querySelectorAll("th").forEach((cell) => {
    if (!named.includes(cell)) cell.replaceWith(document.createElement("td"));
  });
});
