"""The guide's pages: each lesson has one, its plans can be kept, its questions have their answers.

Each gate of guide_gates lets the pages pass and refuses a page that is broken for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import guide_gates as gates
import pytest

Gate = Callable[[Path], Iterator[str]]
LESSONS = sorted(gates.PAGES.glob("0*.md"))
EVENING = gates.PAGES / "evening.md"
EVENINGS = ["The plan", "The plan with an explaining hour"]
# What the guide explains, by the lesson that a step works through, and its fewest minutes.
EXPLAINED = {"02": 10, "04": 8, "05": 8, "06": 8, "07": 8}
PAGE = gates.PAGES / "01_binary_classification.md"
# What is replaced in a page -> the gate that refuses it, and a word of the sentence.
BROKEN: list[tuple[Gate, str, str, str]] = [
    (gates.parts_in_order, "## What to skip", "## What to leave out", "has the parts"),
    (gates.parts_in_order, "takes 45 minutes", "takes 41 minutes", "45 minutes"),
    (gates.parts_in_order, "**To take home:**", "word " * 500, "words long"),
    (gates.plans_add_up, "| 60 | 90 | *End*", "| 61 | 90 | *End*", "from 0 to 61"),
    (gates.plans_add_up, "| 4 | 5 | What goes in", "| 12 | 13 | What goes in", "takes 12"),
    (gates.plans_add_up, "| 16 | 20 | What should", "| 8 | 8 | What should", "takes 4"),
    (gates.plans_add_up, "| 60 | 90 | step", "| 60 | 80 | step", "plans of"),
    (gates.sections_covered, "How good is a rule?", "Do you remember?", "leaves out"),
    (gates.names_exist, "Vote on `map`.", "Vote on `mop`.", "has no mop"),
    (gates.votes_answered, "### 3. `search`", "### 3. search", "has 2 questions"),
    (gates.votes_answered, "Right: **c**", "Right: **b**", "isn't the right answer"),
    (gates.votes_answered, "- **d**, from those who count", "- from those who count", "words for"),
    (
        gates.votes_answered,
        "You have the right place. Now call the first one 0.",
        "No.",
        "to say to d",
    ),
    (gates.votes_answered, "Vote on `biases`. ", "", "isn't asked in 60"),
    (gates.pictures_exist, "- `draw_map`:", "- `map_question`:", "draws nothing"),
]


def test_each_lesson_has_its_page() -> None:
    assert list(gates.pages_complete(gates.PAGES)) == []
    assert len(LESSONS) == 9


def test_a_missing_page_is_found(tmp_path: Path) -> None:
    for path in gates.PAGES.glob("*.md"):
        text = path.read_text(encoding="utf-8").replace("](08_toward_hidden_layers.md)", "](x)")
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    (tmp_path / LESSONS[0].name).unlink()
    missing, unlinked = gates.pages_complete(tmp_path)
    assert "no page for 00_start_here" in missing
    assert "doesn't link 08_toward" in unlinked


@pytest.mark.parametrize("gate", gates.GATES, ids=lambda gate: gate.__name__)
@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_page_is_what_a_guide_needs(path: Path, gate: Gate) -> None:
    assert list(gate(path)) == []


@pytest.mark.parametrize(
    ("gate", "text", "other", "says"),
    BROKEN,
    ids=[f"{gate.__name__}-{says.replace(' ', '-')}" for gate, _, _, says in BROKEN],
)
def test_a_gate_refuses_a_broken_page(
    tmp_path: Path, gate: Gate, text: str, other: str, says: str
) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert text in page
    path = tmp_path / PAGE.name
    path.write_text(page.replace(text, other, 1), encoding="utf-8")
    assert any(says in sentence for sentence in gate(path))


@pytest.mark.parametrize("title", EVENINGS)
def test_the_evening_can_be_kept_and_completes_the_assignment(title: str) -> None:
    assert list(gates.plans_add_up(EVENING, (240,), title)) == []
    assert list(gates.names_exist(EVENING, title)) == []
    assert list(unfinished(EVENING, title)) == []


def test_the_explaining_hour_gives_each_topic_its_minutes_before_any_code_is_written() -> None:
    assert list(unexplained(EVENING, EVENINGS[1])) == []
    assert len(list(unexplained(EVENING, EVENINGS[0]))) == len(EXPLAINED)


@pytest.mark.parametrize("title", EVENINGS)
def test_the_guide_is_sent_to_the_page_of_every_lesson_that_an_evening_uses(title: str) -> None:
    text = EVENING.read_text(encoding="utf-8")
    prepared = text.partition("\n## ")[0] if title == "The plan" else gates.part(text, title)
    for step in gates.plans(EVENING, title)[240]:
        for stem in re.findall(r"\b(0[1-8]_\w+): ", step.name):
            assert f"({stem}.md)" in prepared, stem


def test_an_evening_without_a_part_or_with_a_wrong_clock_is_found(tmp_path: Path) -> None:
    text = EVENING.read_text(encoding="utf-8")
    part = "python_basics: 2. From a picture to a column"
    assert part in text
    path = tmp_path / EVENING.name
    path.write_text(text.replace(part, "*Break*").replace("20:31", "20:30"), encoding="utf-8")
    assert list(unfinished(path)) == ["2. From a picture to a column"]
    found = list(gates.plans_add_up(path, (240,)))
    assert any("takes 22" in sentence for sentence in found)
    assert any("begins at 20:30" in sentence for sentence in found)


def unexplained(path: Path, title: str) -> Iterator[str]:
    """Name each lesson that gets too few minutes, or no slide, before any code is written."""
    given, slides = dict.fromkeys(EXPLAINED, 0), dict.fromkeys(EXPLAINED, False)
    for step in gates.plans(path, title)[240]:
        if step.name.startswith("python_basics"):
            break
        if (lesson := step.name[:2]) in EXPLAINED:
            given[lesson] += step.takes
            slides[lesson] |= "Slide" in step.what
    for lesson, least in EXPLAINED.items():
        if given[lesson] < least or not slides[lesson]:
            yield f"lesson {lesson} gets {given[lesson]} minutes"


def unfinished(path: Path, title: str = "The plan") -> Iterator[str]:
    """Name each part of the first assignment with exercises that an evening doesn't reach."""
    reached = {step.name for step in gates.plans(path, title)[240]}
    for title in gates.parts_of("python_basics"):
        if re.match(r"\d\. ", title) and f"python_basics: {title}" not in reached:
            yield title
