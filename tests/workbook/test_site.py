"""The static site: complete, offline, without solutions, and readable in a real browser."""

from __future__ import annotations

import importlib.util
import json
import math
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import build
import figure_checks as figures
import figure_truths as truths
import guide_gates
import live
import nbformat
import picture_gates
import pytest
import screen_checks as screen
import sheets
import slides
from buttons import in_html, line
from conftest import ASSIGNMENTS, ROOT, needs_browser

from autograder.pages.lessons import anchor, lessons_in, section

pytestmark = pytest.mark.slow

LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))
FOUND_BY_HAND: dict[str, list[str]] = {  # lines whose result a page takes, by the lesson
    "01_binary_classification": ["place", "share"],
    "02_linear_vs_logistic": ["squared_sum", "slope_w"],
    "03_odds_and_sigmoid": ["middle"],
    "04_loss_and_cost": ["slope"],
    "06_computation_graph": ["patient_dw"],
    "08_toward_hidden_layers": ["pair_sum", "odds_factor"],
}
SECRET = re.compile(r"### BEGIN (SOLUTION|HIDDEN TESTS|MARK SCHEME)\n(.*?)### END \1", re.S | re.M)

needs_tools = pytest.mark.skipif(
    importlib.util.find_spec("sphinx") is None,
    reason="the site's tools are not installed: run `make site` once",
)
# Marks after a formula that begin a line of their own.
LOST_MARKS = """() => [...document.querySelectorAll('article span.math')].filter(formula => {
  const { nextSibling: after, firstChild: shown } = formula;
  if (!/^[,.;:?!)]/.test(after?.nodeValue ?? '') || !shown.checkVisibility()) return false;
  const mark = document.createRange();
  mark.setStart(after, 0);
  mark.setEnd(after, 1);
  const [{ left }, { right }] = [mark, shown].map(part => part.getBoundingClientRect());
  return left < right - 2;
}).map(formula => formula.parentElement.textContent.slice(0, 60))"""
# What is left of Markdown or of a formula in a page's prose: text that was not understood.
RAW_MARKS = """() => {
  const prose = document.querySelector('article').cloneNode(true);
  prose.querySelectorAll('pre, code, script, mjx-container').forEach(part => part.remove());
  return prose.textContent.match(/.{0,40}(\\$|\\*\\*|\\]\\(|<\\/?details).{0,40}/);
}"""
# What a person without a mouse, or who can't see, would miss; of this axe says nothing.
BY_KEYBOARD = """() => {
  const faults = [];
  const skip = document.querySelector('a.skip-to-content');
  if (document.querySelector('aside') && !document.getElementById(skip?.hash.slice(1) ?? ''))
    faults.push('no link leads past the menu');
  for (const heading of document.querySelectorAll('[role=heading]'))
    if (!heading.ariaLevel) faults.push(`a heading without a level: ${heading.textContent.trim()}`);
  for (const code of document.querySelectorAll('pre'))
    if (code.scrollWidth > code.clientWidth && code.tabIndex !== 0)
      faults.push(`code that no key moves: ${code.textContent.slice(0, 40)}`);
  return faults;
}"""


# What one can't see on this screen, and can't move into sight either; letters too small to read.
OUT_OF_SIGHT = """() => {
  const faults = [];
  for (const part of document.querySelectorAll('article :not(.said, mjx-container *)'))
    if (getComputedStyle(part).overflowX === 'hidden' && part.scrollWidth > part.clientWidth + 1)
      faults.push(`cut off: ${part.textContent.trim().slice(0, 40)}`);
  for (const image of document.querySelectorAll('.cell_output img'))
    if (image.checkVisibility() && image.clientHeight < 0.54 * image.naturalHeight)
      faults.push(`letters too small: ${image.alt.slice(0, 40)}`);
  for (const text of document.querySelectorAll('.computed svg text')) {
    const { a, b } = text.getScreenCTM();
    if (parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b) < 9)
      faults.push(`letters too small in a figure: ${text.textContent.slice(0, 40)}`);
  }
  for (const part of document.querySelectorAll('.wide'))
    if (part.scrollWidth > part.clientWidth + 1 && innerWidth < 700)
      faults.push(`a picture one has to move into sight: ${part.firstChild.alt.slice(0, 40)}`);
  for (const image of document.querySelectorAll('img[class*=cut-]')) {
    const [part, panels] = [image.parentElement, image.className.match(/-\\d+/g).length + 1];
    if (part.querySelectorAll('.piece').length !== panels)
      faults.push(`not cut into its ${panels} panels: ${image.alt.slice(0, 40)}`);
  }
  for (const wide of document.querySelectorAll('article *'))
    if (/auto|scroll/.test(getComputedStyle(wide).overflowX) && wide.scrollWidth > wide.clientWidth
        && (wide.tabIndex !== 0 || innerWidth > 1200))
      faults.push(`too wide, or no key moves it: ${wide.textContent.trim().slice(0, 40)}`);
  for (const formula of document.querySelectorAll('article mjx-container'))
    if (getComputedStyle(formula).overflowX === 'visible'
        && !formula.closest('.table-wrapper, .long')
        && formula.getBoundingClientRect().right > innerWidth)
      faults.push(`a formula runs off the page in ${formula.closest('section').id}`);
  return faults;
}"""


# What a figure's neuron has learned last, and from what.
LEARNED = "document.querySelector('[data-figure=characters]').learned()"
LETTERS_AND_GROUND = """figure => [
  getComputedStyle(figure.querySelector('svg text')).fill,
  getComputedStyle(document.body).backgroundColor,
]"""


# Nothing on it; nothing after a colon; the answers of a question that stands on another slide.
BROKEN_SLIDES = """
<section id="nothing"><div class="content"></div></section>
<section id="colon"><div class="content"><p>so it is:</p></div></section>
<section id="answers"><div class="content">
<div class="text_cell_render"><ul><li>a) 1</li></ul></div>
<div class="choice"><button>a</button><p data-letter="a" hidden>One.</p></div>
<img src="data:,"></div></section>
"""


class Page(HTMLParser):
    """A page's tags with their attributes, and its text as a person reads it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.text += data


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, str(ROOT / "site" / "build.py"), str(folder)]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert str(folder / "html" / "index.html") in result.stdout
    return folder / "html"


def from_the_network(folder: Path) -> Iterator[str]:
    """Name each script, style, picture or font that a page or style sheet loads from elsewhere."""
    for path in folder.rglob("*.html"):
        for tag, attributes in Page(path).tags:
            target = attributes.get(LOADS.get(tag, ""), "")
            if re.match(r"(https?:)?//", target):
                yield f"{path.name} loads {target}"
    for path in folder.rglob("*.css"):
        for target in re.findall(
            r"""(?:url\(|@import)\s*["']?((?:https?:)?//[^"')\s]+)""",
            path.read_text(encoding="utf-8"),
        ):
            yield f"{path.name} loads {target}"


def dead_links(folder: Path) -> Iterator[str]:
    """Name each link from page to page that leads nowhere, to a place within a page too."""
    pages = {path.resolve(): Page(path) for path in folder.rglob("*.html")}
    places = {path: {a.get("id") for _, a in page.tags} | {""} for path, page in pages.items()}
    for path, page in pages.items():
        for _, attributes in page.tags:
            for target in (attributes.get("href", ""), attributes.get("src", "")):
                url = urlsplit(target)
                if url.scheme or url.netloc:
                    continue
                to = (path.parent / unquote(url.path)).resolve() if url.path else path
                if not to.is_file() or unquote(url.fragment) not in places.get(to, {""}):
                    yield f"{path.name}: {target}"


def lost_lessons(folder: Path) -> Iterator[str]:
    """Name each section of a lesson that an assignment's text names and that has no place there."""
    for name in ASSIGNMENTS:
        for lesson in lessons_in(_text(ROOT / "source" / name / f"{name}.ipynb")):
            page, found = Page(folder / f"{lesson.path}.html"), section(ROOT, lesson)
            place = anchor(found.title) if found else lesson.place
            if place not in {attributes.get("id") for _, attributes in page.tags} | {""}:
                yield f"{name}: {lesson}"


def without_words(folder: Path) -> Iterator[str]:
    """Name each picture of a page that has no words for those who can't see it."""
    for path in folder.rglob("*.html"):
        for tag, attributes in Page(path).tags:
            if tag == "img" and not re.search(r"\w \w", attributes.get("alt", "")):
                yield f"{path.name}: {attributes.get('src', '')[-40:]}"


def secrets() -> set[str]:
    """Return the lines of solutions, hidden tests and mark schemes that nothing public has."""
    public = [*(ROOT / "release").rglob("*.ipynb"), *(ROOT / "notebooks").glob("*.ipynb")]
    known = " ".join(line for path in public for line in _lines(_text(path)))
    hidden = {
        line
        for name in ASSIGNMENTS
        for _, part in SECRET.findall(_text(ROOT / "source" / name / f"{name}.ipynb"))
        for line in _lines(part)
    }
    return {line for line in hidden if len(line) > 20 and line not in known}


def leaks(folder: Path) -> Iterator[str]:
    """Name each secret line that a file of the site holds."""
    secret = secrets()
    assert len(secret) > 200, "the markers in source/ were not found"
    for path in folder.rglob("*"):
        if path.suffix in (".html", ".ipynb", ".txt", ".js", ".json"):
            text = path.read_text(encoding="utf-8")
            words = Page(path).text if path.suffix == ".html" else text
            squeezed = " ".join(words.split())
            yield from (f"{path.name}: {line}" for line in secret if line in squeezed)


def _text(path: Path) -> str:
    return "\n".join(cell.source for cell in nbformat.read(path, as_version=4).cells)


def _lines(text: str) -> Iterator[str]:
    return (" ".join(line.split()) for line in text.splitlines())


def pins(lock: str) -> set[str]:
    """Return the lines of a lock file that name a package, its version and for which Python."""
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    return {line.rstrip(" \\") for line in lines if re.match(r"[a-z0-9]", line)}


def test_the_sites_tools_go_with_the_workbooks_own_environment() -> None:
    text = (ROOT / "requirements-site.lock").read_text(encoding="utf-8")
    here, there = pins("requirements-site.lock"), pins("requirements.lock")
    assert text.count("--hash=sha256:") >= len(here)
    assert all("==" in line for line in here)
    assert "sphinx" in {re.split("==", line)[0] for line in here}
    names = {re.split("==", line)[0]: line.split(" ")[0] for line in there if ";" not in line}
    other = [p for p in here if ";" not in p and names.get(p.split("==")[0], p) != p.split(" ")[0]]
    assert other == []


@needs_tools
def test_every_lesson_and_assignment_has_its_page(site: Path) -> None:
    names = [f"notebooks/{path.stem}" for path in (ROOT / "notebooks").glob("*.ipynb")]
    names += [f"release/{name}/{name}" for name in ASSIGNMENTS]
    names += ["notebooks/glossary", "data/README", "index", "search"]
    assert [name for name in names if not (site / f"{name}.html").is_file()] == []


@needs_tools
def test_no_page_names_a_folder_of_the_machine_that_has_built_it(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert str(ROOT) not in path.read_text(encoding="utf-8"), path.name
    assert "working in \u2026" in Page(site / "notebooks" / "00_start_here.html").text


@needs_tools
def test_no_page_loads_anything_from_the_network(site: Path) -> None:
    assert list(from_the_network(site)) == []


@needs_tools
def test_every_link_between_pages_leads_somewhere(site: Path) -> None:
    assert list(dead_links(site)) == []
    assert list(lost_lessons(site)) == []


@needs_tools
def test_every_picture_has_words(site: Path) -> None:
    assert list(without_words(site)) == []


@needs_tools
def test_no_solution_or_hidden_test_is_on_the_site(site: Path) -> None:
    assert list(leaks(site)) == []


@needs_tools
def test_assignments_are_shown_as_released_and_sliders_as_pictures(site: Path) -> None:
    for name in ASSIGNMENTS:
        page = Page(site / "release" / name / f"{name}.html")
        assert "raise NotImplementedError" in page.text
        assert "nothing on it has run" in page.text
        asked = sum("choice" in a.get("class", "").split() for _, a in page.tags)
        shown = sum("cell_output" in a.get("class", "") for _, a in page.tags)
        assert shown == asked  # nothing but the buttons of the quiz
    for path in (site / "notebooks").glob("0*.html"):
        assert "FloatSlider(" not in re.sub(r"FloatSlider\(\s*(start|value),", "", Page(path).text)
        assert "jupyter.widget" not in path.read_text(encoding="utf-8")


def test_the_checks_find_what_must_not_be_there(tmp_path: Path) -> None:
    hidden = sorted(secrets())[0]
    (tmp_path / "style.css").write_text("@import '//cdn.example.org/x.css'; a {color: red}")
    (tmp_path / "page.html").write_text(
        '<script src="https://cdn.example.org/x.js"></script><a href="gone.html">1</a>'
        f'<a href="#gone">2</a><a href="#here" id="here">3</a><img src="x.png" alt="x.png">'
        f"<pre><span>{hidden.partition(' ')[0]}</span> {hidden.partition(' ')[2]}</pre>"
    )
    assert len(list(from_the_network(tmp_path))) == 2
    assert list(dead_links(tmp_path)) == [
        f"page.html: {target}" for target in ("gone.html", "#gone", "x.png")
    ]
    (tmp_path / "notebooks").mkdir()
    for path in (ROOT / "notebooks").glob("0*.ipynb"):
        (tmp_path / "notebooks" / f"{path.stem}.html").write_text('<h2 id="The-sigmoid">S</h2>')
    lost = list(lost_lessons(tmp_path))
    assert len(lost) > 10
    assert not any("The-sigmoid" in one for one in lost)
    assert len(list(without_words(tmp_path))) == 1
    assert hidden in next(leaks(tmp_path))


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page of its own, on which nothing may fail and nothing may ask the network."""
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    faults: list[str] = []
    page.on("console", lambda m: faults.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
    page.on(
        "request",
        lambda r: None if r.url.startswith(("file:", "data:")) else faults.append(r.url),
    )
    yield page
    page.close()
    assert faults == []


@needs_tools
@needs_browser
@pytest.mark.parametrize("width", [1280, 390], ids=["desktop", "phone"])
def test_every_page_shows_its_pictures_and_formulas(site: Path, page: Any, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    shown = {"pictures": 0, "formulas": 0}
    for path in sorted(site.rglob("*.html")):
        if path.parent.name in ("slides", "sheets"):  # they have a screen, or paper, of their own
            continue
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        if page.locator(".math").count():
            page.wait_for_function("document.querySelector('mjx-container svg path, svg use')")
            page.evaluate("MathJax.startup.promise")
        assert page.evaluate("[...document.images].every(i => i.complete && i.naturalWidth > 9)")
        assert page.locator("mjx-merror, [data-mjx-error]").count() == 0, path.name
        assert page.locator(".math").count() == page.locator("mjx-container").count(), path.name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name
        assert page.evaluate(OUT_OF_SIGHT) == [], path.name
        assert page.evaluate(RAW_MARKS) is None, path.name
        shown["pictures"] += page.locator("img, svg[role=img]").count()
        shown["formulas"] += page.locator("mjx-container svg").count()
    assert shown["pictures"] > 35
    assert shown["formulas"] > 200


@needs_tools
@needs_browser
def test_what_goes_on_to_the_right_shows_that_it_does(site: Path, page: Any) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto((site / "notebooks" / "03_odds_and_sigmoid.html").as_uri())
    code = page.locator("pre.more:visible").first.element_handle()
    seen = code.screenshot()
    code.evaluate("part => part.classList.remove('more')")
    assert code.screenshot() != seen


@needs_tools
@needs_browser
def test_panels_stand_below_one_another_on_a_phone_alone(site: Path, page: Any) -> None:
    page.goto((site / "notebooks" / "04_loss_and_cost.html").as_uri())
    whole = page.locator("img[class*=cut-]").first
    first, second = (whole.locator("xpath=..").locator(".piece").nth(k) for k in (0, 1))
    assert whole.is_visible()
    assert not first.is_visible()
    page.set_viewport_size({"width": 390, "height": 800})
    assert not whole.is_visible()
    assert whole.get_attribute("alt") == first.get_attribute("alt") != second.get_attribute("alt")
    above, below = first.bounding_box(), second.bounding_box()
    assert above["x"] + above["width"] <= 390
    assert below["y"] >= above["y"] + above["height"]
    assert page.evaluate(OUT_OF_SIGHT) == []
    page.add_style_tag(content=".piece { height: 90px } .computed svg { font-size: 8px }")
    whole.evaluate("part => part.parentElement.lastElementChild.remove()")
    found = " ".join(page.evaluate(OUT_OF_SIGHT))
    assert all(words in found for words in ("too small:", "in a figure:", "into its 2 panels"))
    page.add_style_tag(content=".wide.cut { width: 99px }")
    assert "move into sight" in " ".join(page.evaluate(OUT_OF_SIGHT))


@needs_tools
@needs_browser
def test_a_mark_after_a_formula_begins_no_line(site: Path, page: Any) -> None:
    widths = range(360, 960, 60)
    lost = []
    for lesson in ("04_loss_and_cost", "08_toward_hidden_layers", "06_computation_graph"):
        page.goto((site / "notebooks" / f"{lesson}.html").as_uri())
        page.wait_for_function("document.querySelector('mjx-container svg use')")
        page.evaluate("MathJax.startup.promise")
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            lost += page.evaluate(LOST_MARKS)
    assert lost == []
    page.add_style_tag(content="article .together { white-space: normal }")
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        lost += page.evaluate(LOST_MARKS)
    assert lost


@needs_tools
@needs_browser
def test_on_paper_no_line_of_code_is_cut_and_no_menu_lies_over_the_text(
    site: Path, page: Any
) -> None:
    page.set_viewport_size(screen.PAPER)
    page.emulate_media(media="print")
    page.goto((site / "notebooks" / "02_linear_vs_logistic.html").as_uri())
    cut = "part => part.filter(pre => pre.scrollWidth > pre.clientWidth + 1).length"
    assert page.locator("article pre").evaluate_all(cut) == 0
    assert not page.locator(".skip-to-content").is_visible()
    page.emulate_media(media="screen")


@needs_tools
@needs_browser
def test_search_finds_lessons(site: Path, page: Any) -> None:
    page.goto((site / "index.html").as_uri())
    page.locator(".sidebar-search").fill("sigmoid")
    page.keyboard.press("Enter")
    for lesson in ("03_odds_and_sigmoid", "glossary"):  # results come one after another
        page.wait_for_selector(f"#search-results li a[href*='{lesson}']")
    page.locator("#search-results li a").first.click()
    assert "sigmoid" in page.inner_text("article").lower()


@needs_tools
@needs_browser
def test_one_can_turn_pages_through_all_lessons_and_assignments(site: Path, page: Any) -> None:
    page.goto((site / "index.html").as_uri())
    visited = []
    while page.locator("a.next-page").count():
        with page.expect_navigation():
            page.locator("a.next-page").click()
        visited.append(page.url.rpartition("/")[2].partition(".")[0])
    lessons = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))
    assert visited[: len(lessons)] == lessons
    assert set(ASSIGNMENTS) < set(visited)
    with page.expect_navigation():
        page.locator("a.prev-page").click()
    assert page.url.endswith(f"{visited[-2]}.html")


@needs_tools
@needs_browser
def test_a_folded_answer_opens_with_a_click(site: Path, page: Any) -> None:
    page.goto((site / "notebooks" / "01_binary_classification.html").as_uri())
    answer = page.locator("details", has_text="Undo the formula").first
    inside = answer.locator("p").last
    assert not inside.is_visible()
    answer.locator("summary").click()
    assert inside.is_visible()


@needs_tools
@needs_browser
@pytest.mark.parametrize("width", [1400, 390], ids=["desktop", "phone"])
def test_a_slider_moves_its_picture_by_the_keyboard(site: Path, page: Any, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((site / "notebooks" / "07_vectorization.html").as_uri())
    moved = page.locator(".moved").first
    handle, image = moved.get_by_label("example"), moved.locator("img")
    assert not handle.is_visible()  # it shows the answer to the question above
    page.locator("[data-name=rule] button").first.click()
    before, words = image.get_attribute("src"), image.get_attribute("alt")
    assert handle.get_attribute("aria-valuetext") == moved.locator("b").first.inner_text()
    handle.focus()
    page.keyboard.press("Home")
    assert handle.get_attribute("aria-valuetext") == "1"
    assert image.get_attribute("src") != before
    assert "column 1 of X" in image.get_attribute("alt") != words
    assert moved.get_by_role("status").text_content() == image.get_attribute("alt")
    page.wait_for_function("document.querySelector('.moved img').naturalWidth > 9")


def test_the_lesson_that_measures_time_runs_alone() -> None:
    lessons = sorted((ROOT / "notebooks").glob("*.ipynb"))
    assert [path.stem for path in lessons if build.measures(path)] == ["07_vectorization"]


@needs_tools
def test_each_stop_of_each_slider_has_its_picture(site: Path) -> None:
    count = 0
    for path in (site / "notebooks").glob("*.html"):
        for _, attributes in Page(path).tags:
            if data := json.loads(attributes.get("data-moved", "{}")):
                assert len(data["words"]) == math.prod(len(stops) for stops in data["stops"]) > 1
                assert len({len(set(stops)) == len(stops) for stops in data["stops"]}) == 1
                for number in range(len(data["words"])):
                    name = f"{data['url']}{data['first'] + number}.webp"
                    assert (path.parent / name).resolve().is_file()
                count += 1
    assert count


def test_a_slider_stops_at_both_ends_and_at_its_start() -> None:
    assert live.places(0, 1, 0.3, 5) == [0, 0.3, 0.5, 0.75, 1]
    assert live.places(0.0, 1, 0, 5)[:2] == [0, 0.25]
    assert live.places(0.0, 1.0, 0.97, 5) == [0, 0.25, 0.5, 0.97, 1]
    assert live.places(0, 3, 2, 31) == [0, 1, 2, 3]


@needs_tools
@needs_browser
def test_choosing_says_what_it_means_and_shows_what_came_out(site: Path, page: Any) -> None:
    page.goto((site / "notebooks" / "01_binary_classification.html").as_uri())
    choice = page.locator(".choice[data-name=patch]")
    held = page.locator(".tag_held-patch details")
    picture = held.locator("img").first
    assert held.locator("summary").inner_text() == "Show what came out"
    assert not picture.is_visible()
    assert not choice.get_by_role("status").locator("p").first.is_visible()
    choice.get_by_role("button", name="answer a").focus()
    page.keyboard.press("Enter")
    assert picture.is_visible()
    assert "That would mean" in choice.get_by_role("status").inner_text()
    assert choice.get_by_role("button", name="answer a: wrong").inner_text() == "a ✗"


@needs_tools
@needs_browser
@pytest.mark.parametrize(
    ("name", "letters", "size"),
    [
        ("notebooks/01_binary_classification", "aba", 4),
        ("release/vectorization/vectorization", "cab", 5),
    ],
    ids=["lesson", "assignment"],
)
def test_a_quiz_scores_itself(site: Path, page: Any, name: str, letters: str, size: int) -> None:
    right, wrong, other = list(letters)
    page.goto((site / f"{name}.html").as_uri())
    first, second = (page.locator(f".choice[data-name=quiz_{n}]") for n in (1, 2))
    first.get_by_role("button", name=f"answer {right}").click()
    assert f"first try: 1 of 1; the quiz has {size}" in first.get_by_role("status").inner_text()
    second.get_by_role("button", name=f"answer {wrong}").click()
    second.get_by_role("button", name=f"answer {other}").click()
    assert "first try: 1 of 2;" in second.get_by_role("status").inner_text()


@needs_tools
@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_page_asks_only_for_numbers_that_can_be_found_by_hand(site: Path, path: Path) -> None:
    page = (site / "notebooks" / f"{path.stem}.html").read_text(encoding="utf-8")
    assert re.findall(r'<div class="line" data-name="(\w+)"><form', page) == FOUND_BY_HAND.get(
        path.stem, []
    )


@needs_tools
@needs_browser
def test_a_line_to_write_takes_a_number_and_folds_its_ways(site: Path, page: Any) -> None:
    page.goto((site / "notebooks" / "02_linear_vs_logistic.html").as_uri())
    asked = page.locator(".line").first
    said = asked.get_by_role("status")
    way = asked.get_by_text("np.sum((0.5 * whiskers")
    for typed, answer in (
        ("much", "Type one number, such as 0.25."),
        ("0,15", "That is the mean of the squared errors; S is their sum."),
        ("7", "Something else was asked for; the hint says how to begin."),
        ("0.75", "Right. The best line has 0.30"),
    ):
        asked.get_by_label("What does your line give?").fill(typed)
        page.keyboard.press("Enter")
        assert said.inner_text().startswith(answer)
    assert not way.is_visible()
    asked.get_by_text("Show ways to write it").click()
    assert way.is_visible()


def test_stars_in_code_are_no_stress() -> None:
    text = "`0.5 * x` is *half*, and `x ** 2` is **more** than $x * 1 * 1$."
    assert in_html(text) == (
        "<code>0.5 * x</code> is <em>half</em>, and <code>x ** 2</code> is <strong>more</strong> "
        r'than <span class="math notranslate nohighlight">\(x * 1 * 1\)</span>.'
    )


@needs_browser
def test_a_number_is_understood_as_the_lesson_writes_it(page: Any) -> None:
    replies = [(5636, "Right."), (79.01, "That is in hundredths."), (5.4434, "Near."), (0.79, "A.")]
    page.set_content(f'<div class="line">{line("place", "", [], "", replies)}</div>')
    page.add_script_tag(path=ROOT / "site" / "live.js")
    for typed, answer in (
        *((text, "Right.") for text in ("5,636", "5 636", "5\u202f636", "5\u00a0636", "5636")),
        *((text, "That is") for text in ("79 %", "79%", "79,0 %")),
        *((text, "Near.") for text in ("5.436", "5,436", "5,44")),
        *((text, "Something") for text in ("5,637", "5.5", "-5 636", "0,8")),
        *((text, "Type one") for text in ("%", "5 63", " ", "5 6 36")),
    ):
        page.get_by_label("What does your line give?").fill(typed)
        page.keyboard.press("Enter")
        assert page.get_by_role("status").inner_text().startswith(answer), typed


@needs_browser
def test_a_formula_that_was_not_understood_is_found(page: Any) -> None:
    page.set_content("<article>is $x$, not <code>$y$</code></article>")
    assert page.evaluate(RAW_MARKS)[1] == "$"
    page.set_content("<article>is x, not <code>$y$</code></article>")
    assert page.evaluate(RAW_MARKS) is None


@needs_tools
@needs_browser
@pytest.mark.parametrize("name", figures.PLACES)
def test_a_figure_computes_what_its_lesson_computes(site: Path, page: Any, name: str) -> None:
    figure = figures.open_figure(site, page, name)
    assert list(figures.wrong_numbers(figure, name)) == []


@needs_tools
@needs_browser
def test_a_neuron_in_the_page_learns_what_the_lessons_training_learns(
    site: Path, page: Any
) -> None:
    figure = figures.open_figure(site, page, "characters", "08_toward_hidden_layers")
    assert page.evaluate(LEARNED)["right"] > 0.95
    figure.get_by_role("grid", name="the second").get_by_role("gridcell").nth(9).click()
    assert list(figures.wrongly_learned(figure)) == []
    learned = page.evaluate(LEARNED)
    (drawn,) = [c.source for c in _cells(LESSONS[8]) if c.id == "characters"]
    assert f"copies(FIRST, {len(learned['columns']) // 2})" in drawn
    assert (
        f"train(X_two, Y_two, np.zeros((64, 1)), 0.0, {learned['rate']}, {learned['steps']})"
        in drawn
    )


@needs_tools
@needs_browser
@pytest.mark.parametrize("name", figures.SLIPS)
def test_a_figure_that_computes_wrongly_is_found(
    site: Path, page: Any, tmp_path: Path, name: str
) -> None:
    lesson = figures.PLACES.get(name, ("08_toward_hidden_layers",))[0]
    broken = figures.with_slip(site, name, lesson, tmp_path)
    figure = figures.open_figure(broken, page, name, lesson)
    learns = name == "characters"
    found = figures.wrongly_learned(figure) if learns else figures.wrong_numbers(figure, name)
    assert next(found, "")


def test_every_figure_that_computes_in_a_page_is_tested_with_a_slip() -> None:
    scripts = {path.stem for path in (ROOT / "site" / "figures").glob("*.js")} - {"layer"}
    assert set(figures.SLIPS) == scripts == set(figures.PLACES) | {"characters"}


def test_a_number_that_a_figure_gets_wrong_is_named() -> None:
    wanted: truths.Numbers = {"cost": [0.5167], "right": [128, 162]}
    assert list(figures.differences(wanted | {"cost": [0.517]}, wanted)) == []
    wrong: list[truths.Numbers] = [wanted | {"cost": [0.52]}, wanted | {"right": [127, 162]}]
    for shown in wrong:
        assert len(list(figures.differences(shown, wanted))) == 1
    assert len(list(figures.differences({}, wanted))) == 2


@needs_tools
@needs_browser
def test_a_figure_is_moved_and_heard_by_the_keyboard(site: Path, page: Any) -> None:
    figure = figures.open_figure(site, page, "boundary")
    status = figure.get_by_role("status")
    assert status.text_content() == ""  # nothing is said before something moves
    slider = figure.get_by_role("slider", name="turn")
    slider.focus()
    before = figures.numbers(figure)["right"]
    for _ in range(9):
        page.keyboard.press("ArrowLeft")
    assert slider.get_attribute("aria-valuetext") == "-54\u00b0"
    assert figures.numbers(figure)["right"] != before
    assert status.text_content() == ""  # nor while it moves
    page.wait_for_function("document.querySelector('[data-figure=boundary] .said').textContent")
    words = figure.locator("svg").first.get_attribute("aria-label")
    assert status.text_content() == words
    assert "Turn -54 degrees" in words
    for name in ("b", "picture", "Back to the start"):
        page.keyboard.press("Tab")
        assert name in page.evaluate("document.activeElement.closest('label, button').textContent")
    page.keyboard.press("Enter")
    assert figures.numbers(figure)["right"] == before


@needs_tools
@needs_browser
def test_a_character_is_drawn_by_the_keyboard(site: Path, page: Any) -> None:
    figure = figures.open_figure(site, page, "characters", "08_toward_hidden_layers")
    grid = figure.get_by_role("grid", name="draw here")
    before = figures.numbers(figure)["score z"]
    grid.locator("[tabindex='0']").focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowRight", "Space"):
        page.keyboard.press(key)
    cell = grid.get_by_role("gridcell", name="row 2, column 3")
    assert cell.evaluate("cell => cell === document.activeElement")
    assert cell.get_attribute("aria-selected") == "true"
    assert figures.numbers(figure)["score z"] != before
    assert grid.locator("[tabindex='0']").count() == 1  # one press of Tab leaves it


@needs_tools
@needs_browser
@pytest.mark.parametrize("width", [1366, 390], ids=["desktop", "phone"])
def test_one_takes_hold_of_a_line_and_starts_a_descent_with_a_click(
    site: Path, page: Any, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    figure = figures.open_figure(site, page, "boundary")
    figure.scroll_into_view_if_needed()
    ring = figure.locator(".grip").first.bounding_box()
    at = (ring["x"] + ring["width"] / 2, ring["y"] + ring["height"] / 2)
    page.mouse.move(*at)
    page.mouse.down()
    page.mouse.move(at[0] + 20, at[1] + 20, steps=3)
    page.mouse.up()
    shifted = float(figures.slider(figure, "b").input_value())
    assert shifted < -0.36
    assert figures.numbers(figure)["right"][0] != 128
    map_of_pictures = figure.locator("svg .ground").bounding_box()
    figure.locator("svg").click(
        position={"x": 62, "y": map_of_pictures["height"] + 30}, force=True
    )  # near its lower left corner
    assert "picture 1:" not in figure.locator(".one-picture").inner_text()
    figure = figures.open_figure(site, page, "descent")
    plane = figure.locator("svg .ground").first
    box = plane.bounding_box()
    plane.click(position={"x": box["width"] * 0.75, "y": box["height"] * 0.8}, force=True)
    start = [float(figures.slider(figure, name).input_value()) for name in ("start w", "start b")]
    assert start == pytest.approx([2, -2.5], abs=0.06)
    for svg in page.locator(".computed svg").all():
        assert svg.bounding_box()["width"] <= page.locator("article").bounding_box()["width"]
    if width < 500:  # the slider and what it moves are seen together
        page.set_viewport_size({"width": width, "height": 844})
        curve = figure.locator("svg").nth(1)
        curve.evaluate("part => part.scrollIntoView({block: 'end', behavior: 'instant'})")
        top = page.locator(".mobile-header").bounding_box()["height"]
        rate = figures.slider(figure, "rate").bounding_box()
        assert top <= rate["y"] < curve.bounding_box()["y"]
        assert curve.bounding_box()["height"] < 300
    left = figures.open_figure(site, page, "hidden").locator("svg").first
    label = left.get_by_text("(1, 0)").bounding_box()
    for grip in left.locator(".grip").all():  # no handle lies on the name of a point
        box = grip.bounding_box()
        beside = not -box["width"] < box["x"] - label["x"] < label["width"]
        assert beside or not -box["height"] < box["y"] - label["y"] < label["height"]


@needs_tools
@needs_browser
def test_a_finger_moves_the_line_and_not_the_page(site: Path, browser: Any) -> None:
    phone = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = phone.new_page()
    figure = figures.open_figure(site, page, "boundary")
    ring = figure.locator(".grip").first
    ring.evaluate("part => part.scrollIntoView({block: 'center', behavior: 'instant'})")
    scrolled = page.evaluate("scrollY")
    box = ring.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    fingers = [[{"x": x + 5 * k, "y": y + 8 * k}] for k in range(8)]
    touch = phone.new_cdp_session(page)
    for kind, points in zip(
        ("touchStart", *["touchMove"] * 7, "touchEnd"), [*fingers, []], strict=True
    ):
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    assert float(figures.slider(figure, "b").input_value()) < -0.5
    assert page.evaluate("scrollY") == pytest.approx(scrolled, abs=5)
    phone.close()


@needs_tools
@needs_browser
def test_a_descent_runs_step_by_step_but_not_where_motion_is_unwanted(
    site: Path, page: Any
) -> None:
    figure = figures.open_figure(site, page, "descent")
    for rate in (2, 2.3, 2.5):  # their costs have the same four digits: the excess has to tell
        figures.move(figure, "rate", rate)
        name = "above the lowest there is"
        (wanted,) = truths.descent(rate, 40, -0.8, 1)[name]
        assert figures.numbers(figure)[name] == [pytest.approx(wanted, rel=0.06)]
    for motion, least in (("reduce", 40), ("no-preference", 0)):
        page.emulate_media(reduced_motion=motion)
        figure = figures.open_figure(site, page, "descent")
        figures.move(figure, "steps", 3)
        figure.get_by_role("button", name="Run").click()
        steps = figures.numbers(figure)["steps uphill"][1]
        assert steps == 40 if least else steps < 20
    figure.get_by_role("button", name="Stop").click()
    steps = figures.numbers(figure)["steps uphill"][1]
    figure.get_by_role("button", name="One step").click()
    assert figures.numbers(figure)["steps uphill"][1] == steps + 1
    page.emulate_media(reduced_motion=None)


@needs_tools
@needs_browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_letters_of_a_figure_can_be_read_in_the_light_and_in_the_dark(
    site: Path, page: Any, scheme: str
) -> None:
    page.emulate_media(color_scheme=scheme)
    figure = figures.open_figure(site, page, "toy")
    letters, ground = (
        tuple(int(n) / 255 for n in re.findall(r"\d+", colour)[:3])
        for colour in figure.evaluate(LETTERS_AND_GROUND)
    )
    assert picture_gates.contrast(letters, ground) >= picture_gates.LEAST_CONTRAST
    assert screen.barriers(page) == []
    page.emulate_media(color_scheme=None)


@needs_tools
@needs_browser
def test_a_figure_waits_for_the_choice_and_leaves_its_picture_where_no_script_runs(
    site: Path, page: Any, browser: Any
) -> None:
    path = (site / "notebooks" / "01_binary_classification.html").as_uri()
    page.goto(path)
    figure = page.locator("[data-figure=boundary]")
    assert not figure.is_visible()
    page.locator("[data-name=biases] button").first.click()
    figure.locator("svg .ground").wait_for()
    assert figure.locator("img").count() == 0
    quiet = browser.new_context(java_script_enabled=False)
    still = quiet.new_page()
    still.goto(path)
    figure = still.locator("[data-figure=boundary]")
    still.locator("details", has=figure).locator("summary").first.click()
    assert figure.locator("img").is_visible()
    assert figure.locator("input, button, svg").count() == 0
    quiet.close()


@needs_tools
@needs_browser
@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_the_slides_fit_keep_their_answers_back_and_axe_objects_to_nothing(
    site: Path, page: Any, lesson: Path
) -> None:
    count = screen.open_slides(page, site / "slides" / f"{lesson.stem}.html")
    assert count > 25
    held = slides.HELD.findall("\n".join(cell.source for cell in _cells(lesson)))
    assert page.locator(".fragment").count() >= len(held) > 2
    assert list(screen.shown_too_early(page, count)) == []
    assert list(screen.slide_faults(page, count)) == []
    for number in range(0, count, 10):
        page.evaluate(f"Reveal.slide({number}, 0, 99)")
        assert screen.barriers(page, screen.SLIDES_NOT_SHOWN if number else "") == []


@needs_tools
@needs_browser
def test_slides_that_dont_fit_or_tell_too_early_are_found(
    site: Path, browser: Any, tmp_path: Path
) -> None:
    text = (site / "slides" / "02_linear_vs_logistic.html").read_text(encoding="utf-8")
    path = tmp_path / "html" / "slides" / "broken.html"
    path.parent.mkdir(parents=True)
    (tmp_path / "html" / "_static").symlink_to(site / "_static")
    ends = '<div class="fragment">'
    text = text.replace(ends, f"{'<p>more</p>' * 40}<div>", 1)
    text = text.replace(ends, f"<p style='width: 2000px; font-size: 9px'>small</p>{ends}", 1)
    text = text.replace(
        "</style>", ".later .fragment { visibility: visible !important }</style>", 1
    )
    text = text.replace("<body", '<body class="later"')
    text = text.replace("<section", f"{BROKEN_SLIDES}<section", 1)
    path.write_text(text, encoding="utf-8")
    page = browser.new_page()
    count = screen.open_slides(page, path)
    assert any("at once" in sentence for sentence in screen.shown_too_early(page, count))
    found = " ".join(screen.slide_faults(page, count))
    for fault in ("too high", "too wide", "has letters of", "empty", "announced", "question"):
        assert fault in found
    for number, expected in ((1, 0), (2, 1)):  # a picture without words, on the slide that is shown
        page.evaluate(f"Reveal.slide({number}, 0, 99)")
        faults = screen.barriers(page, screen.SLIDES_NOT_SHOWN)
        assert sum(fault.startswith("image-alt") for fault in faults) == expected
    page.close()


@needs_tools
def test_slides_show_no_folded_code_and_every_picture_that_the_guide_names(site: Path) -> None:
    for lesson in LESSONS:
        page = Page(site / "slides" / f"{lesson.stem}.html")
        squeezed = " ".join(page.text.split())
        for cell in _cells(lesson):
            if cell.metadata.get("jupyter", {}).get("source_hidden"):
                assert " ".join(cell.source.split())[:60] not in squeezed
        assert "lesson_tools" not in page.text
        named = guide_gates.pictures((guide_gates.PAGES / f"{lesson.stem}.md").read_text("utf-8"))
        places = [attributes.get("id") for _, attributes in page.tags]
        assert [name for name in named if name not in places] == []


def test_what_is_folded_or_held_back_is_found_in_a_notebook() -> None:
    make = nbformat.v4
    out = [make.new_output("stream", text="seven")]
    open_cell = make.new_code_cell("x = 7\nprint('seven')", outputs=out)
    held = make.new_code_cell('x = 7\nwith held_back("x"):\n    print(x)', outputs=out)
    drawing = make.new_code_cell("draw_map(X)", outputs=out)
    folded = make.new_code_cell("secret = 7", metadata={"jupyter": {"source_hidden": True}})
    cells = [make.new_markdown_cell("# Title"), open_cell, held, drawing, folded]
    made = slides.slides_of(make.new_notebook(cells=cells)).cells
    kinds = [cell.metadata.slideshow.slide_type for cell in made if cell.get("outputs")]
    assert kinds == ["-", "fragment", "slide"]
    assert [cell.source for cell in made if cell.source] == [
        "# Title",
        open_cell.source,
        held.source,
    ]


def test_a_cell_that_is_folded_twice_says_which_fold_is_which() -> None:
    make = nbformat.v4
    folded = {"jupyter": {"source_hidden": True}, "tags": ["hide-input"]}
    cells = [make.new_code_cell('with held_back("x"):\n    print(7)', metadata=folded)]
    cells += [make.new_code_cell('with held_back("x"):\n    print(7)')]
    made = build.for_paper(make.new_notebook(cells=cells)).cells
    assert [cell.metadata["mystnb"]["code_prompt_show"] for cell in made] == [
        "Show the {type}",
        "Show what came out",
    ]
    assert [cell.metadata.tags[0] for cell in made] == ["hide-input", "hide-output"]


@needs_tools
@needs_browser
def test_sheets_print_on_a4_with_room_to_write(site: Path, page: Any) -> None:
    paths = sorted((site / "sheets").glob("*.html"))
    assert len(paths) == 2 * len(LESSONS)
    assert [fault for path in paths for fault in screen.sheet_faults(page, path)] == []
    for lesson in LESSONS:
        sheet = Page(site / "sheets" / f"{lesson.stem}.html")
        asked = sheets.by_hand(nbformat.read(lesson, as_version=4))
        boxes = [a for _, a in sheet.tags if a.get("class") == "room"]
        prompts = sum(cell.source.count("**By hand:**") for cell in _cells(lesson))
        assert len(boxes) == len(asked) == prompts >= 1
        answers = Page(site / "sheets" / f"{lesson.stem}-answers.html").text
        assert "Right:" not in sheet.text
        assert answers.count("Right:") == prompts


@needs_tools
@needs_browser
def test_a_sheet_that_doesnt_print_is_found(site: Path, browser: Any, tmp_path: Path) -> None:
    text = (site / "sheets" / "01_binary_classification.html").read_text(encoding="utf-8")
    path = tmp_path / "html" / "sheets" / "broken.html"
    path.parent.mkdir(parents=True)
    (tmp_path / "html" / "_static").symlink_to(site / "_static")
    style = "<style>@page { size: A5 } article { height: 400mm } h1 { width: 300mm }</style></head>"
    path.write_text(text.replace("</head>", style), encoding="utf-8")
    page = browser.new_page()
    found = " ".join(screen.sheet_faults(page, path))
    assert all(word in found for word in ("wider than the paper", "longer than a page", "printed"))
    page.close()


@needs_tools
@needs_browser
@pytest.mark.parametrize("folder", ["notebooks", "release", "docs", "data", ".", "sheets"])
def test_axe_finds_nothing_to_object_to(site: Path, page: Any, folder: str) -> None:
    paths = sorted((site / folder).glob("*.html" if folder in (".", "sheets") else "**/*.html"))
    assert paths
    page.set_viewport_size({"width": 390, "height": 900})
    for path in paths:
        page.goto(path.as_uri())
        page.evaluate("window.MathJax && MathJax.startup.promise")
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert screen.barriers(page) == [], path.name
        assert page.evaluate(BY_KEYBOARD) == [], path.name


@needs_browser
def test_axe_objects_to_a_picture_without_words(page: Any) -> None:
    page.set_content(
        "<html lang=en><title>t</title><main><h1>t</h1><img src='data:,'></main></html>"
    )
    assert any(sentence.startswith("image-alt") for sentence in screen.barriers(page))


@needs_browser
@pytest.mark.parametrize(
    "last",
    [
        "<span><span class='rare'>42</span></span>",
        "<span class='lit'><span class='k'>return</span></span>",
        "<span class='faint'><span class='k'>return</span></span>",
        "<span><span class='k' style='color: #bbb'>return</span></span>",
        None,
    ],
    ids=["colour", "background", "opacity", "style", "nothing"],
)
def test_axe_objects_to_the_one_piece_of_code_that_cant_be_read(
    page: Any, last: str | None
) -> None:
    rules = ".k {color: #00f} .n {color: #222} .rare {color: #bbb} .lit {background: #88f}"
    line = (
        "<span><span class='k'>if</span> <span class='n'>x</span> <span class='n'>yes</span></span>"
    )
    lines = "\n".join([*[line] * 100, last or line])
    page.set_content(
        f"<html lang=en><title>t</title><style>{rules} .faint {{opacity: .55}}</style>"
        f"<main><h1>t</h1><pre>{lines}</pre></main></html>"
    )
    before = page.content()
    page.evaluate(screen.LIFT_REPEATED)
    assert page.locator("pre span").count() < 115  # 400 and more before
    page.evaluate("putBack()")
    found = screen.barriers(page)
    assert [sentence.partition(":")[0] for sentence in found] == ["color-contrast"] * bool(last)
    assert page.content() == before


def _cells(path: Path) -> list[Any]:
    return list(nbformat.read(path, as_version=4).cells)
