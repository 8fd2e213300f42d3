"""A timestamp.txt says the right moment, or a note says why it says none."""

from __future__ import annotations

import datetime
import random
from typing import Any

import pytest
from conftest import BARE_CONFIG, Shell
from small_class import NAME, RIGHT, grade, hand_in

from autograder.commands.terminal import DONE
from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.timestamps import read_timestamp

EVENING = datetime.datetime(2025, 11, 5, 22, 30)
SUMMER = datetime.datetime(2025, 7, 5, 22, 30)
READ = {
    "2025-11-05 22:30:00.000000 UTC": EVENING,  # as nbgrader's exchange writes it
    "2025-11-05 22:30:00.123456 UTC": EVENING.replace(microsecond=123456),
    "2025-11-05 22:30:00.1234567": EVENING.replace(microsecond=123456),
    "2025-11-05 22:30": EVENING,  # nbgrader takes what names no zone for UTC
    "2025-11-05T22:30Z": EVENING,
    "20251105T223000Z": EVENING,
    "2025-11-05 23:30 CET": EVENING,
    "2025-11-05 23:30 cet": EVENING,
    "2025-11-06 00:30 EET": EVENING,
    "2025-11-05 17:30 EST": EVENING,
    "2025-11-06 07:30 JST": EVENING,
    "2025-11-05 23:30 +01:00": EVENING,
    "2025-11-05 23:30:00+0100": EVENING,
    "2025-11-05 19:30 -03": EVENING,
    "2025-11-05 23:30 UTC+1": EVENING,
    "2025-11-06 04:00 +0530": EVENING,
    "2025-11-05 23:30 Europe/Berlin": EVENING,
    "2025-07-06 00:30 Europe/Berlin": SUMMER,
    "2025-07-06 00:30 CEST": SUMMER,
    "2025-07-05 23:30 CET": SUMMER,
    "2025-07-05 18:30 EDT": SUMMER,
    "2025-11-05 24:00 +0130": EVENING,  # ISO 8601: the end of the day
}
UNREAD = {
    "05.11.2025 23:30": "year first",
    "11/05/2025 23:30": "year first",
    "5 Nov 2025 23:30": "year first",
    "2025-11-05": "year first",
    "23:30": "year first",
    "24:00" + "9" * 37: "year first",
    "2025-11-05 23:30\n2025-11-01 23:30": "isn't known",
    "\u0662\u0660\u0662\u0665-11-05 23:30": "year first",
    "\0": "year first",
    "": "empty",
    " \n": "empty",
    "2025-02-30 10:00": "none of",
    "2025-11-05 25:00": "none of",
    "2025-11-05 24:00:00." + "0" * 36 + "1": "none of",
    "0000-01-01 00:00": "none of",
    "0001-01-01 00:00 +1400": "none of",
    "9999-12-31 24:00 -1200": "none of",
    "9999-12-31 23:00 CET": "yet to come",
    "2025-11-05 23:30 CST": "-0600 or -0500 or +0800",
    "2025-11-05 23:30 IST": "+0100 or +0200 or +0530",
    "2025-11-05 23:30 XYZ": "isn't known",
    "2025-11-05 11:30 PM": "isn't known",
    "2025-11-05 23:30 +99:00": "isn't known",
    "2025-11-05 23:30 Mars/Olympus": "isn't known",
    "2025-11-05 23:30 ../../etc/passwd": "isn't known",
    "2025-11-05 23:30 /etc/localtime": "isn't known",
    "2025-11-05 23:30 a/\0": "isn't known",
    "9" * 201: "longer",
}


@pytest.mark.parametrize("text", READ)
def test_what_can_be_read_in_one_way_is_that_moment(text: str) -> None:
    assert read_timestamp(text.encode()) == (READ[text], "")


@pytest.mark.parametrize("text", UNREAD)
def test_what_cannot_is_a_note_with_the_way_out(text: str) -> None:
    time, note = read_timestamp(text.encode())
    assert time is None
    assert note.startswith("timestamp.txt ")
    assert UNREAD[text] in note
    assert "2026-11-05 23:30 +0100" in note
    assert note.isprintable()


def test_the_courses_own_zone_says_what_its_abbreviations_mean() -> None:
    for zone, hour in (("America/Chicago", 16), ("Asia/Shanghai", 6), ("America/Havana", 17)):
        text = f"2025-11-0{6 if hour < 12 else 5} {hour:02}:30 CST"
        assert read_timestamp(text.encode(), zone) == (EVENING, "")
    assert read_timestamp(b"2025-11-06 04:00 IST", "Asia/Kolkata") == (EVENING, "")
    assert read_timestamp(b"2025-11-05 23:30 CST", "no such zone")[0] is None


def test_files_that_editors_write_are_read() -> None:
    text = "2025-11-05 23:30 CET\r\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert read_timestamp(text.encode(encoding)) == (EVENING, "")


def test_a_time_to_come_is_none() -> None:
    now = datetime.datetime.now(datetime.UTC)
    for days, known in ((-1, True), (0, True), (2, False), (3000, False)):
        text = f"{now + datetime.timedelta(days=days):%Y-%m-%d %H:%M} UTC"
        assert bool(read_timestamp(text.encode())[0]) is known


def test_nothing_raises() -> None:
    chance = random.Random(8)
    pieces = [*READ, "9" * 37, "24:00", ".", ",", "+", "-", "/", "CST", "0001", "9999", "\0", "\n"]
    for _ in range(3000):
        text = list("".join(chance.sample(pieces, chance.randint(1, 3))))
        for _ in range(chance.randint(0, 4)):
            text[chance.randrange(len(text))] = chance.choice("0123456789TZ:+-/. \0\xe9")
        content = bytearray("".join(text).encode())
        if chance.random() < 0.2:
            content[chance.randrange(len(content))] = chance.randrange(256)
        time, note = read_timestamp(bytes(content), chance.choice(["UTC", "Asia/Kolkata", "\0"]))
        assert (time is None) is bool(note)


@pytest.mark.slow
def test_a_due_date_that_is_set_after_grading_counts_without_grading_again(
    built: Course, capsys: pytest.CaptureFixture[str], shell: Shell
) -> None:
    (built.root / CONFIG_NAME).write_text(
        BARE_CONFIG + 'c.LateSubmissionPlugin.penalty_method = "zero"\n'
    )
    for student, hour in (("ada", 12), ("bob", 14)):
        folder = hand_in(built, student, RIGHT).parent
        (folder / "timestamp.txt").write_text(f"2025-11-05 {hour}:30 UTC\n")
    hand_in(built, "chen", RIGHT)
    assert grade(built) == DONE
    assert penalties(built) == {"ada": 0, "bob": 0, "chen": 0}
    graded = {path: path.stat().st_mtime_ns for path in built.autograded.glob("*/*/*.ipynb")}

    for due, late, changed in (
        ("13:00", {"bob"}, 1),
        ("12:00", {"ada", "bob"}, 1),
        ("15:00", set(), 2),
    ):
        with nbgrader_book(built) as book:
            book.update_or_create_assignment(NAME, duedate=f"2025-11-05 {due} UTC")
        capsys.readouterr()
        assert grade(built) == DONE
        assert f"late penalties changed: {changed}." in capsys.readouterr().out
        assert penalties(built) == {who: 3 if who in late else 0 for who in ("ada", "bob", "chen")}
        assert grade(built) == DONE
        assert "penalties" not in capsys.readouterr().out
    with nbgrader_book(built) as book:
        book.update_or_create_assignment(NAME, duedate="2025-11-05 13:00 UTC")
    (built.root / CONFIG_NAME).write_text(
        (built.root / CONFIG_NAME).read_text()
        + 'c.Autograde.exporter_class = "autograder.grading.autograde.Judged"\n'
    )
    shell("nbgrader", "autograde", NAME, cwd=built.root)
    assert penalties(built) == {"ada": 0, "bob": 3, "chen": 0}
    assert {p: p.stat().st_mtime_ns for p in built.autograded.glob("*/*/*.ipynb")} == graded


def penalties(course: Course) -> dict[str, float]:
    with nbgrader_book(course) as book:
        return {
            submission.student.id: submission.late_submission_penalty or 0
            for submission in book.assignment_submissions(NAME)
        }


def nbgrader_book(course: Course) -> Any:
    from nbgrader.api import Gradebook

    return Gradebook(course.gradebook_url, "bare")
