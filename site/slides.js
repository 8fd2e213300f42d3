// Starts reveal.js when formulas are drawn, and makes each slide's letters as large as its page allows.
"use strict";

const largest = 36;
const smallest = 18;
const height = Number(document.body.dataset.height);

// The most that a slide can show at once: everything held back, and the longest answer of a question.
function withLongest(section, measure) {
  const answers = [...section.querySelectorAll(".choice")].map((part) => {
    const texts = [...part.querySelectorAll("p[data-letter]")];
    const longest = texts.reduce((a, b) => (b.textContent.length > a.textContent.length ? b : a));
    const score = "quiz" in part.dataset ? [part.querySelector(".score")] : [];
    return [longest, ...score];
  });
  const shown = answers.flat().filter((text) => text.hidden);
  const folds = [...section.querySelectorAll(".line details")];
  folds.forEach((fold) => {
    fold.open = true;
  });
  shown.forEach((text) => {
    if (text.className === "score") text.textContent = "Right at the first try: 0 of 0; the quiz has 5 questions.";
    text.hidden = false;
  });
  const result = measure();
  shown.forEach((text) => {
    text.hidden = true;
  });
  folds.forEach((fold) => {
    fold.open = false;
  });
  return result;
}

function fit(section) {
  withLongest(section, () => {
    const content = section.querySelector(".content");
    const images = [...section.querySelectorAll("img")];
    const wide = () => content.scrollWidth > content.clientWidth;
    const over = () => section.scrollHeight > height || wide();
    for (let code = 0.76; wide() && code > 0.56; code -= 0.02) {
      section.style.setProperty("--code", code);
    }
    section.classList.toggle("wrapped", wide());
    let size = largest;
    const set = () => section.style.setProperty("--size", `${size}px`);
    set();
    while (over() && size > (images.length ? 24 : smallest)) {
      size -= 1;
      set();
    }
    images.forEach((image) => {
      let most = image.getBoundingClientRect().height;
      while (over() && most > 300) {
        most -= 8;
        image.style.maxHeight = `${most}px`;
      }
    });
  });
}

async function start() {
  await MathJax.startup.promise;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  document.body.classList.add("measured");
  document.querySelectorAll(".slides > section").forEach(fit);
  document.body.classList.remove("measured");
  await Reveal.initialize({
    width: Number(document.body.dataset.width),
    height,
    margin: 0,
    minScale: 0.1,
    maxScale: 3,
    center: false,
    hash: true,
    transition: "none",
    slideNumber: "c/t",
  });
  document.querySelectorAll("button").forEach((button) => {
    button.addEventListener("click", (event) => {
      if (event.detail && button.closest(".choice")) button.blur(); // the space bar turns the page again
    });
  });
  document.querySelector("main").removeAttribute("role"); // it holds text to read, and is no application
  document.body.classList.add("ready");
}

window.addEventListener("load", start);
