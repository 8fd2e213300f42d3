"""Texts that others wrote: laid out, harmless, and never for long."""

from __future__ import annotations

import html
import re
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from conftest import needs_browser
from odd_texts import ATTACHED, FETCHERS, HIDDEN_COMMANDS, PIXEL

from autograder.pages import renderer
from autograder.pages.cleaning import address
from autograder.pages.formulas import ATTRIBUTES, ELEMENTS
from autograder.pages.mathematics import inert_places
from autograder.pages.renderer import LONGEST, Budget, Renderer


@pytest.fixture(scope="module")
def laid_out() -> Any:
    own = Renderer()
    yield own
    own.close()


# -- harmless --------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", FETCHERS)
def test_nothing_is_left_that_fetches_or_runs(laid_out: Renderer, text: str) -> None:
    from bs4 import BeautifulSoup

    for tag in BeautifulSoup(laid_out.markdown(text, ATTACHED), "html.parser").find_all(True):
        assert tag.name not in ("script", "style", "link", "meta", "base", "form", "iframe", "svg")
        assert set(tag.attrs) <= {"alt", "class", "href", "rel", "src", "title"}
        assert str(tag.get("src", "data:image/png;base64,")).startswith("data:image/png;base64,")
        target = str(tag.get("href", ""))
        assert target == address(target)


def test_pictures_of_the_text_itself_stay(laid_out: Renderer) -> None:
    data = f"data:image/png;base64,{PIXEL}"
    for text in ("![a](attachment:a.png)", '<img src="attachment:a.png" alt="a">', f"![a]({data})"):
        assert f'<img alt="a" src="{data}"/>' in laid_out.markdown(text, ATTACHED)
    assert "[picture not shown: my plot]" in laid_out.markdown("![my plot](plot.png)")


def test_a_large_picture_in_the_text_is_no_large_text(laid_out: Renderer) -> None:
    data = f"data:image/png;base64,{PIXEL * 2000}"
    data = data.replace("=", "")
    assert len(data) > LONGEST
    assert f'src="{data}"' in laid_out.markdown(f"So:\n\n![a]({data})")


@pytest.mark.parametrize(
    ("written", "leads_to"),
    [
        ("https://there.test/a?b=c&d", "https://there.test/a?b=c&d"),
        ("HTTP://there.test", "HTTP://there.test"),
        ("mailto:ada@there.test", "mailto:ada@there.test"),
        ("https://there.test\t/a", "https://there.test/a"),
        ("/logout", ""),
        ("logout", ""),
        ("//there.test", ""),
        ("https:there.test", ""),
        ("https:/\\there.test", ""),
        ("https:\\\\there.test", ""),
        ("https://there.test@evil.test", ""),
        ("java\nscript:hit()", ""),
        ("data:text/html,x", ""),
        ("https://[", ""),
        ("#top", ""),
    ],
)
def test_links_lead_to_other_sites_or_nowhere(written: str, leads_to: str) -> None:
    assert address(written) == leads_to


@pytest.mark.parametrize("text", HIDDEN_COMMANDS)
def test_mathjax_sees_no_command_but_those_that_draw(laid_out: Renderer, text: str) -> None:
    """Checked as MathJax looks: each run of text between two tags by itself."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(laid_out.markdown(text), "html.parser")
    for piece in soup.find_all(string=True):
        assert list(inert_places(str(piece))) == [] or piece.find_parent(["code", "pre"])
        assert r"\href" not in piece


def test_mathematics_of_honest_people_stays(laid_out: Renderer) -> None:
    text = (
        r"With $\hat y = \sigma(w^\top x + b)$ and $$J = -\frac{1}{m}\sum_{i=1}^{m} y^{(i)}"
        r"\log\hat{y}^{(i)}$$ \begin{align}a &= b \\ c &= \begin{bmatrix}1 & 2\\3 & 4\end{bmatrix}"
        r"\end{align}"
    )
    shown = html.unescape(laid_out.markdown(text))
    for part in (r"$\hat y = \sigma(w^\top x + b)$", r"\frac{1}{m}\sum_{i=1}^{m}", r"3 & 4\end{b"):
        assert part in shown


def test_a_page_without_mathjax_shows_formulas_as_mathml(laid_out: Renderer) -> None:
    from bs4 import BeautifulSoup

    text = (
        r"With $\hat y = \sigma(w^\top x)$, for $5 or $6, and `$a$`:"
        "\n\n"
        r"$$J = -\frac{1}{m}\sum_i L_i$$"
        "\n\n"
        r"\begin{align}a &= b \\ c &= d\end{align}"
    )
    soup = BeautifulSoup(laid_out.text(text), "html.parser")
    inline, block, lines = soup.find_all("math")
    assert (inline["display"], block["display"], lines["display"]) == ("inline", "block", "block")
    assert inline.get_text() == "y^=\u03c3(w\u22a4x)"
    assert "".join(piece.get_text() for piece in block.find_all("mfrac")) == "1m"
    assert len(lines.find_all("mtr")) == 2
    assert "for $5 or $6, and $a$:" in " ".join(soup.get_text().split())
    assert not BeautifulSoup(laid_out.markdown(text), "html.parser").find("math")


@pytest.mark.parametrize(
    "tex",
    [
        r"\href{https://evil.test}{x}",
        r"\text{<img src=x onerror=hit()>}",
        r"\style{color:red}{x}",
        r"\class{highlight}{x}",
        r"\color{red;background:url(//evil.test)}x",
        r"\hspace{1em\" onclick=hit() x=\"}x",
        r"\def\a{\a\a}\a",
        r"\sqrt{" * 900 + "x" + "}" * 900,
        r"\frac{a",
        "x" * 3000,
    ],
)
def test_a_formula_does_nothing_but_draw(laid_out: Renderer, tex: str) -> None:
    from bs4 import BeautifulSoup

    shown = laid_out.text(f"before ${tex}$ after")
    soup = BeautifulSoup(shown, "html.parser")
    assert soup.get_text().startswith("before ")
    assert soup.get_text().strip().endswith(" after")
    for element in soup.find_all(True):
        assert element.name in {"p", "span", *ELEMENTS}
        if element.name != "p" and element.name != "span":
            assert set(element.attrs) <= ATTRIBUTES
            assert not re.search(r"evil|hit|url", str(element.attrs))


# -- soon ----------------------------------------------------------------------------------------

STEEP = (
    *("$x$ ", r"$\\frac{a}{b}$", "$a_", r"$$\\sqrt{", r"\\begin{align}"),
    *(r"\begin{a}", "[", "<div>", "$", "*", "`", ">", "- ", "[a](", "![", "|a", "<", r"\\("),
    *(
        "[]",
        "&",
        "_a",
        "**a *b",
        "<a ",
        "[^1]",
        "<!--",
        "~~a ",
        "\t-\n",
        "$$",
        r"\\[",
        "{",
        "<p><b>",
    ),
    *("|a|b|\n|-|-|\n", "a\n=\n", "1. a\n  ", "> - ", "[a]: b\n", "&#", "<?", "<![CDATA[", "``` "),
)


@pytest.mark.slow
@pytest.mark.parametrize("part", STEEP)
def test_no_text_takes_long(laid_out: Renderer, part: str) -> None:
    laid_out.text("warm")
    for size in (LONGEST, 6 * LONGEST):
        start = time.process_time()
        wall = time.monotonic()
        shown = laid_out.text(part * (size // len(part)))
        assert time.monotonic() - wall < renderer.SECONDS * renderer.WALL
        assert time.process_time() - start < 1
        assert "shown as it was typed" in shown or size == LONGEST
    assert laid_out.markdown("**next**").strip() == "<p><strong>next</strong></p>"


def test_a_text_that_takes_too_long_is_shown_as_it_was_typed(
    laid_out: Renderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renderer, "SECONDS", 0.3)
    text = "So <i>it</i> is " + r"\begin{a}" * (LONGEST // 9 - 2)
    shown = laid_out.markdown(text)
    assert "shown as it was typed: it takes too long to lay out" in shown
    assert shown.count("<pre>") == 1
    assert "So &lt;i&gt;it" in shown
    assert "more characters are not shown" in shown


def test_nesting_that_no_browser_takes_is_plain(laid_out: Renderer) -> None:
    assert "nested too deeply" in laid_out.markdown("<div>" * 400)


def test_a_page_of_slow_texts_ends_too(laid_out: Renderer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renderer, "SECONDS", 0.3)
    budget = Budget(1)
    shown = [laid_out.markdown(r"\begin{a}" * 5000 + str(n), {}, budget) for n in range(200)]
    assert "the texts of this page take too long" in shown[-1]


def test_texts_are_laid_out_in_any_thread_at_a_time(
    laid_out: Renderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renderer, "SECONDS", 0.3)
    shown: dict[int, str] = {}

    def lay_out(number: int) -> None:
        text = r"\begin{a}" * 5000 if number == 3 else f"**{number}**"
        shown[number] = laid_out.markdown(text)

    threads = [threading.Thread(target=lay_out, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert "too long" in shown.pop(3)
    assert all(f"<strong>{number}</strong>" in text for number, text in shown.items())


def test_a_process_that_was_ended_is_replaced(laid_out: Renderer) -> None:
    laid_out.markdown("first")
    assert laid_out._process is not None
    laid_out._process.kill()
    laid_out._process.wait()
    assert "second" in laid_out.markdown("second")


def test_code_and_outputs_are_bounded_too() -> None:
    from autograder.pages.filters import OUTPUT_LONGEST, ansi2html

    ansi2html("\x1b[31mwarm")
    for text in (
        "\x1b[31m" * 400_000,
        "\x1b[" * 1_000_000,
        "x\x1b[38;5;z" * 1000,
        "\x1b[1" * 300_000,
    ):
        start = time.process_time()
        shown = ansi2html(text)
        assert time.process_time() - start < 2
        assert len(shown) < 3 * OUTPUT_LONGEST
    assert ansi2html("\x1b[31m<b>\x1b[0m") == '<span class="ansi-red-fg">&lt;b&gt;</span>'
    own = Renderer()
    try:
        assert "shown as it was typed" in own.code("x = 1\n" * LONGEST)
        assert own.code("<b>") == own.code("<b>")
        assert "<b>" not in own.code("<b>")
    finally:
        own.close()


# -- in a browser --------------------------------------------------------------------------------


CLICK_ALL = """() => {
  for (const node of document.querySelectorAll("a")) {
    if (/^(https?|mailto):/.test(node.href)) node.onclick = () => false;  // a choice of the reader
    node.click();
    node.dispatchEvent(new Event("focus"));
  }
}"""


@pytest.mark.slow
@needs_browser
def test_a_browser_fetches_and_runs_nothing_of_it(
    laid_out: Renderer, browser: Any, tmp_path: Path
) -> None:
    texts = "\n".join(laid_out.markdown(text, ATTACHED) for text in (*FETCHERS, *HIDDEN_COMMANDS))
    asked: list[str] = []
    tab = browser.new_page()
    tab.on("request", lambda request: asked.append(request.url))
    tab.add_init_script("window.hits = 0; window.hit = () => { window.hits += 1; };")
    page = tmp_path / "page.html"
    page.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>x</title>{texts}", encoding="utf-8")
    tab.goto(page.as_uri())
    tab.evaluate(CLICK_ALL)  # in one go: a click on a link for mail may leave the page
    tab.wait_for_timeout(500)
    assert [url for url in asked if not url.startswith("data:image/png")] == [page.as_uri()]
    assert tab.evaluate("window.hits") == 0
    tab.close()
