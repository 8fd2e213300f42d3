"""What was handed in, put in order: each cell as the assignment has it, whatever was done to it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from conftest import code, markdown, small_assignment

from autograder.engine.prepare import prepare
from autograder.engine.reading import UnreadableError

DEMONSTRATION = "numbers = [square(n) for n in range(3)]\nprint(numbers)"


@pytest.fixture
def master() -> dict[str, Any]:
    cells = small_assignment()
    cells.insert(4, code("demo", DEMONSTRATION))
    return {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def handed_in(cells: list[Any], **more: Any) -> bytes:
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, **more}).encode()


def copy(master: dict[str, Any]) -> list[dict[str, Any]]:
    cells: list[dict[str, Any]] = json.loads(json.dumps(master["cells"]))
    return cells


def ids(prepared: Any) -> list[str]:
    return [cell["id"] for cell in prepared.notebook["cells"]]


def test_an_untouched_notebook_stays_as_it_is(master: dict[str, Any]) -> None:
    prepared = prepare(handed_in(copy(master)), master)
    assert ids(prepared) == [cell["id"] for cell in master["cells"]]
    assert prepared.notes == ()


def test_the_assignment_that_all_are_prepared_from_stays_as_it_is(master: dict[str, Any]) -> None:
    before = json.dumps(master)
    for cells in (copy(master), copy(master)[2:], copy(master)[::-1]):
        prepare(handed_in(cells), master)
    assert json.dumps(master) == before


def test_what_a_submission_says_of_its_cells_counts_for_nothing(master: dict[str, Any]) -> None:
    cells = copy(master)
    for cell in cells:
        cell["metadata"].setdefault("nbgrader", {})
        cell["metadata"] |= {"tags": ["skip-execution", "remove_cell"]}
        cell["metadata"]["nbgrader"] |= {"points": 100, "solution": True, "grade": True}
        cell["outputs"] = [{"output_type": "execute_result", "data": {"text/plain": "100"}}]
    cells[3]["source"] = "pass"
    prepared = prepare(handed_in(cells, metadata={"kernelspec": {"name": "bash"}}), master)
    for before, after in zip(master["cells"], prepared.notebook["cells"], strict=True):
        assert after["metadata"] == before["metadata"]
        assert after.get("outputs", []) == []
    assert prepared.notebook["cells"][3]["source"] == master["cells"][3]["source"]
    assert prepared.notebook["metadata"] == {}


def test_an_added_cell_is_an_ordinary_one_whatever_it_says(master: dict[str, Any]) -> None:
    cells = copy(master)
    cells.insert(2, code("test_square_more", "pass", points=50))
    cells.insert(2, code("setup_more", "square = print", locked=True))
    prepared = prepare(handed_in(cells), master)
    added = [c for c in prepared.notebook["cells"] if c["id"] in ("test_square_more", "setup_more")]
    assert [cell["metadata"] for cell in added] == [{}, {}]


def test_moved_cells_go_back_and_take_along_what_follows_them(master: dict[str, Any]) -> None:
    cells = copy(master)
    test = cells.pop(3)
    helper = code("helper", "n = 1")
    prepared = prepare(handed_in([test, helper, *cells]), master)
    order = ids(prepared)
    assert order.index("square") < order.index("test_square_values")
    assert order.index("helper") == order.index("test_square_values") + 1


def test_deleted_tests_come_back_in_their_place(master: dict[str, Any]) -> None:
    cells = [c for c in copy(master) if c["id"] not in ("setup", "test_square_values", "why")]
    prepared = prepare(handed_in(cells), master)
    kept = [cell["id"] for cell in master["cells"] if "nbgrader" in cell["metadata"]]
    assert [name for name in ids(prepared) if name in kept] == kept
    assert prepared.notes == (
        "setup is missing",
        "test_square_values is missing",
        "why is missing",
    )


def test_a_deleted_solution_cell_is_not_replaced_for_the_function_may_be_elsewhere(
    master: dict[str, Any],
) -> None:
    cells = copy(master)
    cells[2] = code("mine", "def square(x):\n    return x * x")
    prepared = prepare(handed_in(cells), master)
    assert "square" not in ids(prepared)
    assert prepared.notes == ("square is missing",)
    assert ids(prepared).index("mine") < ids(prepared).index("test_square_values")


def test_of_two_cells_of_one_name_the_last_counts_and_both_stay(master: dict[str, Any]) -> None:
    cells = copy(master)
    cells.insert(3, {**code("square", "second = 2", solution=True), "id": "again"})
    prepared = prepare(handed_in(cells), master)
    sources = [c["source"] for c in prepared.notebook["cells"] if c["id"] in ("square", "again")]
    named = [
        c["source"]
        for c in prepared.notebook["cells"]
        if c["metadata"].get("nbgrader", {}).get("grade_id") == "square"
    ]
    assert named == ["second = 2"]
    assert any("return x * x" in c["source"] for c in prepared.notebook["cells"]), sources
    assert prepared.notes == ("square is there more than once: the last one counts",)


def test_cells_are_known_by_their_id_where_a_tool_dropped_the_metadata(
    master: dict[str, Any],
) -> None:
    cells = copy(master)
    for cell in cells:
        cell["metadata"] = {}
    prepared = prepare(handed_in(cells), master)
    assert [c["metadata"] for c in prepared.notebook["cells"]] == [
        c["metadata"] for c in master["cells"]
    ]


def test_a_changed_cell_type_goes_back(master: dict[str, Any]) -> None:
    cells = copy(master)
    cells[2] |= {"cell_type": "markdown"}
    prepared = prepare(handed_in(cells), master)
    assert prepared.notebook["cells"][2]["cell_type"] == "code"


def test_attachments_other_than_pictures_are_left_out(master: dict[str, Any]) -> None:
    cells = copy(master)
    cells[-1]["attachments"] = {
        "a.png": {"image/png": "AAAA"},
        "b.html": {"text/html": "<script>"},
        "c.svg": {"image/svg+xml": "<svg>"},
    }
    prepared = prepare(handed_in(cells), master)
    kept = prepared.notebook["cells"][-1]["attachments"]
    assert [mime for content in kept.values() for mime in content] == ["image/png"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b" \n", "the file is empty"),
        (b"not a notebook", "it is not a notebook"),
        (b"\x80\x81\x82", "it is not a notebook"),
        (b"[" * 100_000, "it is not a notebook"),
        (b"[]", "not a notebook in format 4"),
        (b'{"nbformat": 5, "cells": []}', "its nbformat is 5"),
        (b'{"nbformat": 4}', "it has no list of cells"),
        (b'{"nbformat": 4, "cells": [1]}', "it may be another notebook"),
        (b'{"nbformat": 4, "cells": [{"source": 1}]}', "it may be another notebook"),
        (b'{"nbformat": 4, "cells": []}', "it may be another notebook"),
        (b'{"nbformat": 3, "worksheets": 1}', "it may be another notebook"),
        (b'{"nbformat": 3, "worksheets": [{"cells": [%s0]}]}' % (b"0," * 6000), "than 5000 cells"),
    ],
)
def test_what_is_no_notebook_is_said_in_a_sentence(
    master: dict[str, Any], content: bytes, said: str
) -> None:
    with pytest.raises(UnreadableError, match=said):
        prepare(content, master)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_any_unicode_encoding_is_read(master: dict[str, Any], encoding: str) -> None:
    prepared = prepare(handed_in(copy(master)).decode().encode(encoding), master)
    assert prepared.notes == ()


def test_an_old_format_is_converted(master: dict[str, Any]) -> None:
    import nbformat

    new = nbformat.from_dict({**master, "cells": copy(master)})
    old = nbformat.writes(nbformat.convert(new, 3), version=3)
    prepared = prepare(old.encode(), master)
    assert "test_cube_values" in ids(prepared)


class TestIdle:
    """Which of the assignment's demonstrations are run."""

    def idle(self, master: dict[str, Any], **changed: str) -> frozenset[str]:
        """Return the ids of what isn't run, with some cells changed."""
        cells = copy(master)
        for cell in cells:
            cell["source"] = changed.get(cell["id"], cell["source"])
        prepared = prepare(handed_in(cells), master)
        assert prepared.shown <= prepared.idle
        return prepared.idle - prepared.shown

    def test_an_unchanged_one_that_nothing_needs_is_not(self, master: dict[str, Any]) -> None:
        assert self.idle(master) == {"demo"}

    def test_a_changed_one_is(self, master: dict[str, Any]) -> None:
        assert self.idle(master, demo=DEMONSTRATION + "\n") == frozenset()

    @pytest.mark.parametrize(
        "source",
        [
            "def cube(x):\n    return numbers[x]",
            "def cube(x):\n    return globals()['numb' + 'ers'][x]",
            "cube = lambda x: eval('num' 'bers')[x]",
            "def cube(x)\n    return numbers[x]",
            "import __main__\ndef cube(x):\n    return vars(__main__)['n' 'umbers']",
            "here = vars()\ndef cube(x):\n    return here['n' 'umbers']",
            "look = vars\ndef cube(x):\n    return look(*[])['n' 'umbers']",
            "here = vars(*[])\ndef cube(x):\n    return here['n' 'umbers']",
        ],
    )
    def test_one_whose_names_the_participant_reads_is(
        self, master: dict[str, Any], source: str
    ) -> None:
        assert self.idle(master, cube=source) == frozenset()

    def test_a_local_name_is_another_one(self, master: dict[str, Any]) -> None:
        source = "def cube(numbers):\n    return numbers ** 3"
        assert self.idle(master, cube=source) == {"demo"}

    def test_the_attributes_of_an_object_are_no_global_names(self, master: dict[str, Any]) -> None:
        source = "class Box: pass\ndef cube(x):\n    box = Box()\n    return vars(box).get(x, x**3)"
        assert self.idle(master, cube=source) == {"demo"}

    def test_one_that_another_needs_is(self, master: dict[str, Any]) -> None:
        master["cells"].insert(5, markdown("between", "Now"))
        master["cells"].insert(6, code("demo_2", "total = sum(numbers)"))
        assert self.idle(master) == {"demo", "demo_2"}
        assert self.idle(master, cube="def cube(x):\n    return total") == frozenset()

    @pytest.mark.parametrize(
        ("answer", "idle"),
        [
            ("Because.", {"demo", "demo_2"}),
            ("  Because.\n", {"demo", "demo_2"}),
            ("It grows.", {"demo"}),
            ("# A part of my own\n\nIt grows.", {"demo"}),
        ],
    )
    def test_those_in_the_section_of_a_written_answer_are_if_it_was_given(
        self, master: dict[str, Any], answer: str, idle: set[str]
    ) -> None:
        master["cells"][0]["source"] = "# Squares\n\n## Part 1"
        master["cells"][-1:-1] = [
            markdown("part", "## Part 2\n\n```\n# no heading\n```"),
            code("demo_2", "print(cube(3))"),
            markdown("question", "### Why?"),
        ]
        assert self.idle(master, why=answer) == idle

    def test_what_is_shown_brings_only_what_it_reads(self, master: dict[str, Any]) -> None:
        drawn = "figure = draw(numbers)\n"
        master["cells"][-1:-1] = [
            code("other", drawn + "total = 0"),
            markdown("part", "# Part 2"),
            code("demo_2", drawn + "print(figure)"),
            markdown("question", "## Why?"),
        ]
        master["cells"].append(code("after", drawn))
        assert self.idle(master, why="It grows.") == {"other", "after"}

    def test_a_task_needs_those_of_its_section(self, master: dict[str, Any]) -> None:
        task = markdown("draw", "### Draw it", solution=True, points=1)
        task["metadata"]["nbgrader"] |= {"task": True, "solution": False, "grade": False}
        master["cells"].append(task)
        assert self.idle(master) == frozenset()

    HELPER = "import math\n\nLIMIT, OTHER = 3, 4\n\ndef expect(value):\n    assert value < LIMIT"

    @pytest.fixture
    def with_helper(self, master: dict[str, Any]) -> dict[str, Any]:
        master["cells"].insert(1, code("helper", self.HELPER, locked=True))
        master["cells"].append(code("test_cube_more", "expect(cube(1))", points=1))
        return master

    def test_a_helper_that_only_tests_use_runs_where_they_do(
        self, with_helper: dict[str, Any]
    ) -> None:
        assert self.idle(with_helper) == {"demo", "helper"}

    @pytest.mark.parametrize(
        "source",
        [
            "def cube(x):\n    expect(x)\n    return x**3",
            "def cube(x):\n    return math.prod([x, x, x])",
            "del LIMIT\ndef cube(x):\n    return x**3",
            "OTHER += 1\ndef cube(x):\n    return x**3",
            "def cube(x):\n    global OTHER\n    OTHER += 1\n    return x**3",
        ],
    )
    def test_a_helper_that_the_participant_uses_runs_there_too(
        self, with_helper: dict[str, Any], source: str
    ) -> None:
        assert self.idle(with_helper, cube=source) == {"demo"}

    def test_a_local_name_that_is_augmented_is_another_one(
        self, with_helper: dict[str, Any]
    ) -> None:
        source = "def cube(x):\n    OTHER = x\n    OTHER *= x * x\n    return OTHER"
        assert self.idle(with_helper, cube=source) == {"demo", "helper"}

    def test_a_helper_that_a_demonstration_uses_is_run_with_it(
        self, with_helper: dict[str, Any]
    ) -> None:
        shown = {"demo": "numbers = [expect(n) for n in range(3)]\nprint(numbers)"}
        for cell in with_helper["cells"]:
            cell["source"] = shown.get(cell["id"], cell["source"])
        assert self.idle(with_helper) == {"demo", "helper"}
        assert self.idle(with_helper, cube="def cube(x):\n    return numbers") == frozenset()

    def test_a_demonstration_that_a_helper_uses_is_run(self, with_helper: dict[str, Any]) -> None:
        with_helper["cells"][1]["source"] += "\n\ndef last():\n    return numbers[-1]"
        assert self.idle(with_helper) == {"helper"}

    @pytest.mark.parametrize(
        ("first", "helper", "idle"),
        [
            ("import math\nprint(math.pi)", "", {"demo", "helper"}),
            ("from math import pi as math\nprint(math)", "", {"demo"}),
            ("print(math.pi)", "", {"demo"}),
            ("if True:\n    import math\nprint(math.pi)", "", {"demo"}),
            ("import math\nprint(math.pi)", "\n\nmath = None", {"demo"}),
            ("import math\nprint(math.pi, LIMIT)", "", {"demo"}),
            ("def math():\n    pass\nimport math\nprint(math.pi)", "", {"demo"}),
        ],
    )
    def test_a_cell_that_imports_what_a_helper_imports_after_it_needs_no_helper(
        self, with_helper: dict[str, Any], first: str, helper: str, idle: set[str]
    ) -> None:
        with_helper["cells"].insert(0, code("first", first, locked=True))
        with_helper["cells"][2]["source"] += helper
        assert self.idle(with_helper) == idle

    def test_a_cell_that_imports_what_a_helper_before_it_imports_may_need_that(
        self, with_helper: dict[str, Any]
    ) -> None:
        after = code("after", "print(math.pi)\nimport math", locked=True)
        with_helper["cells"].insert(2, after)
        assert self.idle(with_helper) == {"demo"}

    @pytest.mark.parametrize(
        "line",
        ["print()", "math.pi = 3", "for LIMIT in range(4):\n    pass", "LIMIT, math.e = 3, 3"],
    )
    def test_a_locked_cell_that_does_more_than_define_is_run(
        self, with_helper: dict[str, Any], line: str
    ) -> None:
        with_helper["cells"][1]["source"] += f"\n\n{line}"
        assert self.idle(with_helper) == {"demo"}


@pytest.mark.parametrize(
    "source",
    [
        *(
            "-" * 100_000 + "1",
            "lambda:" * 20_000 + "1",
            "if 1:\n pass\n" + "elif 1:\n pass\n" * 9_000,
        ),
        *(
            "1 if 1 else " * 9_000 + "1",
            "(" * 9_000,
            "1" + "**1" * 30_000,
            "x = [" + "1," * 300_000 + "]",
        ),
    ],
    ids=range(7),
)
def test_a_cell_that_no_parser_takes_costs_the_others_nothing(
    master: dict[str, Any], source: str
) -> None:
    cells = copy(master)
    cells[2]["source"] = source
    prepared = prepare(handed_in(cells), master)
    assert prepared.notebook["cells"][2]["source"] == source
    assert ids(prepared) == [cell["id"] for cell in master["cells"]]


def test_an_old_notebook_is_read_whatever_is_missing_in_it(master: dict[str, Any]) -> None:
    cells = [
        {"cell_type": "heading", "source": "Squares"},
        {"cell_type": "code", "input": ["def square(x):\n", "    return 7"], "metadata": None},
        {"cell_type": "code", "input": None, "outputs": [{"output_type": "?"}]},
        {"cell_type": "html", "source": "<b>"},
        {},
        7,
    ]
    cells[1] |= {"metadata": {"nbgrader": {"grade_id": "square"}}}  # type: ignore[operator]
    for version in (2, 3, None, "3"):
        old = {
            "nbformat": version,
            "worksheets": [{"cells": cells[:3]}, None, {"cells": cells[3:]}],
        }
        prepared = prepare(json.dumps(old).encode(), master)
        (square,) = [c for c in prepared.notebook["cells"] if c["id"] == "square"]
        assert square["source"] == "def square(x):\n    return 7"
        assert "<b>" not in [c["source"] for c in prepared.notebook["cells"]]


def test_many_missing_cells_are_one_note(master: dict[str, Any]) -> None:
    known = copy(master)
    more = [code(f"test_square_{n}", "pass", points=1) for n in range(20)]
    master["cells"] = [*known, *more]
    prepared = prepare(handed_in(known), master)
    assert prepared.notes == ("20 of its cells are missing, test_square_0 the first of them",)
