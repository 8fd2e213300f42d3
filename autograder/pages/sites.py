"""Marks in the form that course sites import: Moodle, Canvas, or a table for anything else.

A mark that isn't final (it waits for a person, was not graded, nothing was handed in) is an empty
cell for a site, never 0. What each site reads was taken from its own importer: Moodle's
``grade/import/csv`` and Canvas's ``lib/gradebook_importer.rb``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.course.marks import counted, in_points, lateness, number
from autograder.course.names import spreadsheet_cell
from autograder.course.roster import Person
from autograder.course.standing import ClassStanding, Flag, Standing
from autograder.pages.marksfile import MAXIMUM, WHO, state, who, write_table

Cell = str | float | None
Table = list[list[Cell]]


@dataclass(frozen=True)
class Written:
    """What was written.

    Attributes:
        path: the file.
        notes: a sentence for each thing that whoever imports it has to know.
    """

    path: Path
    notes: Sequence[str]


@dataclass(frozen=True)
class _Form:
    """How a site wants it: the file's name, its table, what to do with it."""

    name: str
    table: Callable[[Sequence[ClassStanding], Sequence[Person]], Table]
    listed_only: bool
    advice: str


def write_for(site: str, standings: Sequence[ClassStanding], folder: Path) -> Written:
    """Write the marks of some assignments into one file, a row for each student.

    Args:
        site: one of ``SITES``.
        standings: how everybody stands in each assignment.
        folder: where to write.

    Raises:
        OSError: it can't be written; what was there before stays.
    """
    form = SITES[site]
    doubled: list[str] = []
    if form.listed_only:
        standings, doubled = _one_row_each(standings)
    people = _everybody(standings)
    left_out = []
    if form.listed_only:
        left_out = [person for person in people if _is_unlisted(person, standings)]
        people = [person for person in people if person not in left_out]
    path = folder / form.name
    write_table(path, form.table(standings, people))
    notes = [f"{path.name}: {form.advice}."]
    if left_out:
        names = ", ".join(person.student for person in left_out)
        notes.append(f"Left out, because students.csv doesn't name them: {names}.")
    changed = [person.student for person in people if form.listed_only and _is_changed(person)]
    if changed:
        names = ", ".join(map(spreadsheet_cell, changed))
        notes.append(
            f"A login, number or address begins as a formula does and stands after a ': {names}"
            ". The site won't find these people by it: enter their marks there by hand."
        )
    told = [one.assignment for one in standings if one.assignment.warning]
    notes += [f"{one.name}: {one.warning}" for one in told]
    notes += [said for one in standings for said in (_not_final(one), _old(one)) if said]
    return Written(path, notes + doubled)


def _one_row_each(
    standings: Sequence[ClassStanding],
) -> tuple[list[ClassStanding], list[str]]:
    """Put together what several folders of one person hold: a site takes the last row of each.

    Returns:
        The standings, in which each person has one folder; and a sentence for everybody who handed
        one assignment in by two of them, and so has no mark.
    """
    names: dict[Person, str] = {}
    merged, sentences = [], []
    for standing in standings:
        found: dict[Person, list[Standing]] = {}
        for one in standing.students:
            known = standing.listed and Flag.UNLISTED not in one.flags
            who = replace(one.person, student="") if known else one.person
            found.setdefault(who, []).append(one)
        students = []
        for who, several in found.items():
            there = [one for one in several if Flag.MISSING not in one.flags] or several[:1]
            if len(there) > 1:
                folders = " and ".join(one.student for one in there)
                sentences.append(
                    f"{standing.assignment.name}: {folders} are both of {there[0].person.name}, "
                    "who gets no mark until one of them is taken away or named in students.csv."
                )
                there = [Standing(there[0].person, flags={Flag.NOT_GRADED: "handed in twice"})]
            name = names.setdefault(who, there[0].student)
            students.append(replace(there[0], person=replace(there[0].person, student=name)))
        merged.append(replace(standing, students=students))
    return merged, sentences


def _moodle(standings: Sequence[ClassStanding], people: Sequence[Person]) -> Table:
    """Moodle: a row for nobody would stop its import, so the maximum is in the heading."""
    heading: list[Cell] = ["Username", "ID number", "Email address", "First name", "Last name"]
    for one in standings:
        name = f"{one.assignment.name} ({number(one.most)})"
        heading += [name, f"{name} feedback"]
    rows: Table = [heading]
    for person in people:
        cells: list[Cell] = [_login(person), person.id, person.email, person.first, person.last]
        for found in _of(person, standings):
            cells += [_final(found), _remark(found)]
        rows.append(cells)
    return rows


def _canvas(standings: Sequence[ClassStanding], people: Sequence[Person]) -> Table:
    """Canvas: it goes by its own number of a person, else by the other two, or the name."""
    heading: list[Cell] = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
    most: list[Cell] = ["    Points Possible", "", "", "", ""]
    rows: Table = [
        [*heading, *(one.assignment.name for one in standings)],
        [*most, *(one.most for one in standings)],
    ]
    for person in people:
        name = f"{person.last}, {person.first}" if person.first and person.last else person.name
        cells: list[Cell] = [name, person.canvas, person.id, _login(person), person.section]
        rows.append([*cells, *map(_final, _of(person, standings))])
    return rows


def _plain(standings: Sequence[ClassStanding], people: Sequence[Person]) -> Table:
    """A table: the points that count now, and in words how each stands."""
    heading: list[Cell] = [*WHO]
    most: list[Cell] = [MAXIMUM, "", "", "", ""]
    for one in standings:
        heading += [one.assignment.name, f"{one.assignment.name} state"]
        most += [one.most, one.assignment.warning]
    rows: Table = [heading, most]
    for person in people:
        cells: list[Cell] = [*who(Standing(person))]
        for found in _of(person, standings):
            total = None if found is None or found.marks is None else found.marks.total
            cells += [total, str(Flag.MISSING) if found is None else state(found)]
        rows.append(cells)
    return rows


SITES: Mapping[str, _Form] = {
    "moodle": _Form(
        "moodle.csv",
        _moodle,
        True,
        "in Moodle's Grades, Import, CSV file, map Username, ID number or Email address to the "
        "same, each assignment to its grade item, and its feedback to Feedback for that item",
    ),
    "canvas": _Form(
        "canvas.csv",
        _canvas,
        True,
        "in Canvas's Gradebook, Import; it finds people by ID, SIS User ID, SIS Login ID or name, "
        "and assignments by name",
    ),
    "csv": _Form(
        "marks.csv", _plain, False, "the points that count now, and a word on each; maximum first"
    ),
}


def _is_changed(person: Person) -> bool:
    """Whether what a site knows somebody by is written otherwise than it is."""
    keys = (_login(person), person.id, person.email, person.canvas)
    return any(spreadsheet_cell(key) != key for key in keys)


def _login(person: Person) -> str:
    """Return what a site knows somebody by; that may be another name than the folder's."""
    return person.login or person.student


def _everybody(standings: Sequence[ClassStanding]) -> list[Person]:
    """Return everybody that one of the assignments knows, by name."""
    found = {one.student: one.person for standing in standings for one in standing.students}
    return sorted(found.values(), key=lambda one: (one.last or one.name, one.first, one.student))


def _of(person: Person, standings: Sequence[ClassStanding]) -> list[Standing | None]:
    """Return how somebody stands in each assignment; None where that is unknown."""
    return [
        next((one for one in standing.students if one.student == person.student), None)
        for standing in standings
    ]


def _is_unlisted(person: Person, standings: Sequence[ClassStanding]) -> bool:
    return any(one is not None and Flag.UNLISTED in one.flags for one in _of(person, standings))


def _final(one: Standing | None) -> float | None:
    """Return what somebody got, if nothing more will come from a person."""
    if one is None or one.marks is None or one.marks.waiting:
        return None
    return one.marks.total


def _remark(one: Standing | None) -> str:
    """Return what to tell a student of the mark."""
    if one is None or one.marks is None:
        return ""
    words = []
    if one.marks.waiting:
        words.append("Waits for a person to read written answers.")
    if one.marks.again:
        words.append("Changed since a person marked it; that mark counts until it is read again.")
    if one.marks.late:
        less = f", {in_points(one.marks.penalty)} taken off" if one.marks.penalty else ""
        words.append(f"Handed in {lateness(one.marks.late)} late{less}.")
    if one.marks.extra:
        words.append(f"{in_points(one.marks.extra)} of extra credit.")
    return " ".join(words)


def _not_final(standing: ClassStanding) -> str:
    """Return how many cells are empty, and why; ``""`` if none is."""
    counts: dict[Flag, int] = {}
    for one in standing.students:
        if _final(one) is None and Flag.UNLISTED not in one.flags:
            waits = one.marks is not None
            why = Flag.WAITS if waits else next(iter(one.flags), Flag.NOT_GRADED)
            counts[why] = counts.get(why, 0) + 1
    told = ", ".join(counted(count, *_flag_words(why)) for why, count in counts.items())
    return f"{standing.assignment.name}: no final mark: {told}." if told else ""


def _flag_words(flag: Flag) -> tuple[str, str]:
    """Return what a flag says of one student, and of several."""
    several = {Flag.WAITS: "need a person", Flag.AGAIN: "marked before they changed"}
    return str(flag), several.get(flag, str(flag))


def _old(standing: ClassStanding) -> str:
    """Return how many marks are for what was handed in before; ``""`` if none is."""
    counts = {
        flag: sum(flag in one.flags and _final(one) is not None for one in standing.students)
        for flag in (Flag.STALE, Flag.AGAIN)
    }
    told = ", ".join(counted(n, *_flag_words(flag)) for flag, n in counts.items() if n)
    return f"{standing.assignment.name}: written, but for earlier work: {told}." if told else ""
