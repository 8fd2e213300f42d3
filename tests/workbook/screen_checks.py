"""What a browser sees of slides and sheets, and of any page. One sentence per fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

SCREEN = {"width": 1366, "height": 768}
PAPER = {"width": 658, "height": 1016}  # dots of CSS on A4 within the margins
SMALLEST = 16  # dots: 12 points

# The faults of the slide that is shown, and of it after a click on each choice of a question.
SLIDE_FAULTS = """(smallest) => {
  const slide = Reveal.getCurrentSlide(), content = slide.querySelector('.content'), faults = [];
  const look = (when) => {
    const box = content.getBoundingClientRect();
    const inner = [...content.querySelectorAll('img, pre, p, table, mjx-container')];
    const out = inner.filter(e => e.offsetParent).map(e => e.getBoundingClientRect());
    const most = innerHeight + 1;
    if (box.bottom > most || slide.scrollHeight > most || out.some(r => r.bottom > most))
      faults.push(`${slide.id} is too high${when}`);
    if (!content.innerText.trim() && !content.querySelector('img'))
      faults.push(`${slide.id} is empty${when}`);
    const texts = [...content.querySelectorAll('.text_cell_render > :not(a)')];
    if (content.innerText.trim().endsWith(':') && !content.querySelector('img'))
      faults.push(`${slide.id} ends where something is announced${when}`);
    if (slide.querySelector('.choice') && texts[0]?.tagName === 'UL')
      faults.push(`${slide.id} offers answers without their question${when}`);
    if (content.scrollWidth > content.clientWidth || out.some(r => r.right > innerWidth + 1))
      faults.push(`${slide.id} is too wide${when}`);
    for (const e of content.querySelectorAll('p, li, pre, td, button, label'))
      if (e.offsetParent && parseFloat(getComputedStyle(e).fontSize) < smallest) {
        faults.push(`${slide.id} has letters of ${getComputedStyle(e).fontSize}${when}`);
        break;
      }
  };
  look('');
  for (const button of slide.querySelectorAll('.choice button')) {
    button.click();
    look(` after ${button.dataset.letter}`);
  }
  return faults;
}"""
SHOWN = """() => [...Reveal.getCurrentSlide().querySelectorAll('.fragment')].map(
  part => getComputedStyle(part).visibility)"""

# Puts bare text in the place of each piece of code that looks like three others before it: its
# colour, its letters and all that lies behind it are the same, so its contrast is. The three are
# ones that axe can judge: wholly within their box, on one line, longer than a character. Where
# there are fewer, all are judged. Copies of the boxes stand on the page until putBack is called.
LIFT_REPEATED = """() => {
  const grounds = new Map([[null, '']]), looks = new Map(), swapped = [];
  const ground = (element) => {
    if (!grounds.has(element)) {
      const style = getComputedStyle(element);
      const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter];
      grounds.set(element, `${ground(element.parentElement)}|${own}`);
    }
    return grounds.get(element);
  };
  const canBeJudged = (part, box) => {
    const [line, ...others] = part.getClientRects();
    return part.textContent.trim().length > 1 && others.length === 0 && line.left >= box.left &&
      line.right <= box.right && line.top >= box.top && line.bottom <= box.bottom;
  };
  const isRepeated = (part, box) => {
    const plain = [...part.attributes].every(attribute => attribute.name === 'class');
    const shown = part.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!plain || !shown || part.childElementCount > 0) return false;
    const style = getComputedStyle(part);
    const letters = [style.color, style.fontSize, style.fontWeight, style.textShadow];
    const look = `${letters}|${ground(part)}`;
    const judged = looks.get(look) ?? 0;
    if (judged < 3 && canBeJudged(part, box)) looks.set(look, judged + 1);
    return judged >= 3;
  };
  for (const pre of document.querySelectorAll('pre')) {
    const box = pre.getBoundingClientRect(), copy = pre.cloneNode(true);
    const copies = copy.querySelectorAll('span');
    [...pre.querySelectorAll('span')].forEach((part, place) => {
      if (isRepeated(part, box)) copies[place].replaceWith(part.textContent);
    });
    copy.normalize();  // else axe looks at each piece of the text
    swapped.push([pre, copy]);
  }
  for (const [pre, copy] of swapped) pre.replaceWith(copy);
  window.putBack = () => swapped.forEach(([pre, copy]) => copy.replaceWith(pre));
}"""
SLIDES_NOT_SHOWN = ".slides > section:not(.present)"
TAKE_OUT = """(hidden) => {
  const taken = hidden ? [...document.querySelectorAll(hidden)] : [];
  const places = taken.map(() => document.createComment(''));
  taken.forEach((part, n) => part.replaceWith(places[n]));
  window.bringBack = () => places.forEach((place, n) => place.replaceWith(taken[n]));
}"""


def open_slides(page: Any, path: Path) -> int:
    """Open the slides of a lesson; return how many there are."""
    page.set_viewport_size(SCREEN)
    page.goto(path.as_uri())
    page.wait_for_selector("body.ready", timeout=60_000)
    return int(page.evaluate("Reveal.getTotalSlides()"))


def slide_faults(page: Any, count: int) -> Iterator[str]:
    """Name each open slide that doesn't fit on the screen, or can't be read from the last row."""
    for number in range(count):
        page.evaluate(f"Reveal.slide({number}, 0, 99)")
        yield from page.evaluate(SLIDE_FAULTS, SMALLEST)


def shown_too_early(page: Any, count: int) -> Iterator[str]:
    """Name each open slide whose answer is seen at once, and not only when it is asked for."""
    for number in range(count):
        page.evaluate(f"Reveal.slide({number}, 0, -1)")
        name = page.evaluate("Reveal.getCurrentSlide().id")
        if "visible" in page.evaluate(SHOWN):
            yield f"{name} shows its answer at once"
        elif page.evaluate(SHOWN):
            page.keyboard.press("Space")
            if page.evaluate(SHOWN)[0] != "visible":
                yield f"{name} doesn't show its answer when asked"
        said = "[...document.querySelectorAll('.choice p')].some(p => p.offsetParent)"
        if page.evaluate(said):
            yield f"{name} says what a choice means before it is made"


def sheet_faults(page: Any, path: Path) -> Iterator[str]:
    """Name what doesn't print on A4: a sheet too wide, a question longer than a page, no room."""
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print")
    page.goto(path.as_uri())
    page.evaluate("MathJax.startup.promise")
    if page.evaluate("document.documentElement.scrollWidth") > PAPER["width"]:
        yield f"{path.stem} is wider than the paper"
    for height in page.evaluate(
        "[...document.querySelectorAll('article')].map(a => a.offsetHeight)"
    ):
        if height > PAPER["height"]:
            yield f"{path.stem} has a question that is longer than a page"
    boxes = re.findall(rb"/MediaBox\s*\[([^\]]*)\]", page.pdf(prefer_css_page_size=True))
    if {tuple(round(float(n)) for n in box.split()) for box in boxes} != {(0, 0, 595, 842)}:
        yield f"{path.stem} is printed on {boxes[:1]}"
    page.emulate_media(media="screen")


def barriers(page: Any, hidden: str = "") -> list[str]:
    """Return what axe-core objects to on the page that is shown, when nothing moves any more.

    Args:
        page: the browser's page.
        hidden: a selector of parts that aren't shown; axe, which reads these too, is spared them.

    Code has thousands of coloured pieces in a few colours: axe looks at some of each (see
    LIFT_REPEATED), and tells of nothing that is in order, which would take most of its time.
    """
    page.evaluate("document.getAnimations().forEach(part => part.finish())")
    page.evaluate(LIFT_REPEATED)
    page.evaluate(TAKE_OUT, hidden)
    axe: Any = import_module("axe_playwright_python.sync_playwright").Axe()
    options = {"preload": False, "resultTypes": ["violations"]}
    found = axe.run(page, options=options).response["violations"]
    page.evaluate("bringBack(), putBack()")
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found]
