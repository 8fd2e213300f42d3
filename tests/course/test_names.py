"""One rule for names: which are taken, and how each is shown and written."""

from __future__ import annotations

import csv
import itertools

import pytest

from autograder.course.names import (
    canonical,
    columns,
    objection,
    on_disk,
    padded,
    shown,
    spreadsheet_cell,
)

HONEST = [
    "ada",
    "s1234567",
    "ada@uni.example",
    "Ada L.",
    "Lovelace, Ada",
    "O'Brien",
    "D\u2019Souza-Nuñez (evening)",
    "Øyvind Æ",
    "Nguyễn Thị Hạnh",
    "Nguye\u0302\u0303n",  # decomposed
    "Иван Петров",
    "山田 太郎",
    "葛\U000e0100城",  # the form of a letter in a Japanese name
    "\u0645\u06cc\u200c\u062e\u0648",  # a Persian word that is written with a non-joiner
    "क्\u200dष",
    "ada;=1+1",
    "=ada",
    "con",
]
REFUSED = {
    "<img src=x onerror=alert(1)>": "holds <",
    'ada";alert(1)//': 'holds "',
    "%3Cimg src=x%3E": "holds %",
    "ada*": "holds *",
    "ada[0-9]": "holds [",
    "ada?x": "holds ?",
    "ada#x": "holds #",
    "ada\\x": "holds \\",
    "ada\x1b[2J": "U+001B",
    "bob\t=1+1": "U+0009",
    "ada\nx": "U+000A",
    "ada\x9b31m": "U+009B",
    "ada\u202excod": "U+202E",
    "ada\u2066x": "U+2066",
    "ada\u200b": "U+200B",
    "ada\u200cx": "U+200C",
    "ada\ufe0f": "U+FE0F",
    "ada\xa0x": "U+00A0",
    "\u3164": "U+3164",
    "ada\ue000": "U+E000",
    "J\udcf6rg": "is not UTF-8",
    " ada": "blank",
    "ada ": "blank",
    ".ada": "dot",
    "": "empty",
    " ": "empty",
    "x" * 201: "longer",
    "é" * 101: "longer",
}


@pytest.mark.parametrize("name", HONEST)
def test_honest_names_are_taken_and_shown_as_they_are(name: str) -> None:
    assert objection(name) == ""
    assert shown(name) == name
    assert objection(on_disk(name)) == ""


@pytest.mark.parametrize("name", REFUSED)
def test_what_others_read_as_something_else_is_refused_with_the_way_out(name: str) -> None:
    said = objection(name)
    assert REFUSED[name] in said
    assert said.isprintable()
    proposed = said.partition("for example to ")[2]
    assert proposed == on_disk(name)
    assert objection(proposed) == ""


def test_composed_and_decomposed_are_one() -> None:
    composed, decomposed = "Jos\u00e9", "Jose\u0301"
    assert canonical(decomposed) == canonical(composed) == composed == on_disk(decomposed)


def test_no_character_that_is_shown_steers() -> None:
    blocks = (
        (0, 0x4000),
        (0xD700, 0x10200),
        (0x1BC00, 0x1D200),
        (0xE0000, 0xE0400),
        (0x10FF00, 0x110000),
    )
    for c in (chr(c) for block in blocks for c in range(*block)):
        text = shown(f"a{c}b")
        assert text.isprintable()
        text.encode()
        assert objection(on_disk(f"a{c}b")) == ""
    assert shown("a\x1b[31m\nb\t\udcff\u202e", keep="\n\t") == "a\\x1b[31m\nb\t\\udcff\\u202e"


def test_names_are_padded_by_the_columns_that_they_take() -> None:
    assert columns("山田") == 4
    assert columns("Jose\u0301") == 4
    assert padded("山田", 6) == "山田  "
    assert padded("Augusta", 3) == "Augusta"


TRIGGERS = "=+-@\uff1d\uff0b\uff0d\uff20"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|", ":", " "])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_NONE])
def test_no_cell_begins_a_formula_whatever_separates_cells(separator: str, quoting: int) -> None:
    starts = ["", "ada", 'ada"', "ada "]
    between = [",", ";", "\t", "|", ":", " ", "\r", "\n", '; "', ";'", ""]
    for start, middle, trigger in itertools.product(starts, between, TRIGGERS):
        cell = spreadsheet_cell(f"{start}{middle}{trigger}1+1")
        row = '"' + cell.replace('"', '""') + '",1'
        for read in csv.reader([row], delimiter=separator, quoting=quoting):  # type: ignore[arg-type]
            for value in read:
                assert value.lstrip(' "')[:1] not in set(TRIGGERS)


def test_other_cells_stay_as_they_are() -> None:
    for text in ("ada", "Lovelace, Ada", "Ada - Lovelace", "ada@uni.example", "a=b", "x-1"):
        assert spreadsheet_cell(text) == text
