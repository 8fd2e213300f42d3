"""Who takes part: students.csv in the course folder, if there is one, and what the gradebook says.

The file is a table with a heading, as course sites export one: any of the columns in ``COLUMNS``,
in any order, separated by commas, semicolons or tabs. It gives names to show, and says who is
missing.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.course.names import canonical, on_disk
from autograder.errors import CourseError

ROSTER = "students.csv"
# What a column may be called, in small letters without blanks and signs.
COLUMNS = {
    "student": ("student", "folder", "username", "login", "loginid", "sisloginid"),
    "first": ("firstname", "first", "givenname"),
    "last": ("lastname", "last", "surname", "familyname"),
    "name": ("name", "fullname", "studentname"),
    "email": ("email", "emailaddress", "mail"),
    "id": ("id", "idnumber", "studentid", "sisuserid", "studentnumber", "matriculationnumber"),
    "section": ("section", "sections", "group", "groups", "class"),
}
PLAIN = re.compile(r"[\W_]+")
SITES_NUMBER = re.compile(r"_\d{2,}$")


@dataclass(frozen=True)
class Person:
    """One who takes part.

    Attributes:
        student: the name of their folders in ``submitted/``, and in the gradebook.
        id: the number that the school or the course site knows them by.
        login: what they log in there with, where the list says it; the folder may have another
            name, as a course site wrote it.
        canvas: the number that Canvas alone knows them by; its folders have it in their names.
    """

    student: str
    first: str = ""
    last: str = ""
    email: str = ""
    id: str = ""
    section: str = ""
    login: str = ""
    canvas: str = ""

    @property
    def name(self) -> str:
        """What to call them: their name, or else their folder's."""
        return f"{self.first} {self.last}".strip() or self.student


def read_roster(path: Path) -> list[Person]:
    """Read a list of students; a person without a column for the folder has ``student`` empty.

    Args:
        path: the file.

    Returns:
        Everybody on it, in its order; nobody if there is no such file.

    Raises:
        CourseError: it can't be read, or has no column that says who somebody is.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return []
    except OSError as error:
        raise CourseError(f"{path} can't be read ({error.strerror}).") from error
    except UnicodeDecodeError:
        raise CourseError(f"{path} is not in UTF-8; save it again as CSV UTF-8.") from None
    heading = text.partition("\n")[0]
    separator = max(",;\t", key=heading.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        columns = _columns(next(rows, []), path)
        people = [
            _person(
                {name: row[place].strip() for name, place in columns.items() if place < len(row)}
            )
            for row in rows
            if any(cell.strip() for cell in row)
        ]
    except csv.Error as error:
        raise CourseError(f"{path}, line {rows.line_num}: it is no table ({error}).") from error
    return [person for person in people if person != Person("") and not _is_nobody(person)]


def matched(people: Iterable[Person], folders: Iterable[str], path: Path) -> dict[str, Person]:
    """Return whose each folder is, and who has none.

    A folder belongs to whom its name names: by the column for it, if need be in other capitals, by
    number, by e-mail address, or by a name as course sites write it, if need be without the number
    that they put after it.

    Args:
        people: everybody on the list.
        folders: the names of students' folders.
        path: the list, for the error.

    Returns:
        By folder the person; who has no folder is there by a name that one of theirs would have.

    Raises:
        CourseError: a folder may be either of two people's.
    """
    people, folders = list(people), list(folders)
    owners: dict[str, list[Person]] = {
        folder: [person for person in people if person.student == canonical(folder)]
        for folder in folders
    }
    exact = {person for claimants in owners.values() for person in claimants}
    ways: tuple[tuple[Callable[[Person], set[str]], Callable[[str], str]], ...] = (
        (lambda person: {_key(person.student)} - {""}, _key),
        (_forms, _key),
        (_numbered, lambda folder: _key(SITES_NUMBER.sub("", folder))),
    )
    for forms, key in ways:
        of: dict[str, list[Person]] = {}
        for person in people:  # whose folder is there has no other that differs in capitals alone
            for form in forms(replace(person, student="") if person in exact else person):
                of.setdefault(form, []).append(person)
        for folder in folders:
            owners[folder] = owners[folder] or of.get(key(folder), [])
    found: dict[str, Person] = {}
    for folder, claimants in owners.items():
        if len(claimants) > 1:
            both = " and ".join(person.name for person in claimants[:2])
            raise CourseError(
                f"{path}: the folder {folder} may be that of {both}; "
                "add a column `student` that holds the names of the folders."
            )
        found.update((folder, person) for person in claimants)
    owned = list(found.values())
    for person in people:
        if person not in owned:
            found[person.student or on_disk(person.name or person.email or person.id)] = person
    return {folder: replace(one, student=folder) for folder, one in found.items()}


def _columns(heading: list[str], path: Path) -> dict[str, int]:
    names = [PLAIN.sub("", name).casefold() for name in heading]
    found: dict[str, int] = {}
    for column, known in COLUMNS.items():
        for name in known:
            if name in names and column not in found:
                found[column] = names.index(name)
    if "sisloginid" in names and "student" in names:  # Canvas: its Student is a name
        found |= {"student": names.index("sisloginid"), "name": names.index("student")}
        found |= {"canvas": found.pop("id")} if "id" in names else {}
        found |= {"id": names.index("sisuserid")} if "sisuserid" in names else {}
    if not {"student", "last", "name", "email", "id"} & set(found):
        raise CourseError(
            f"{path}: no column says who somebody is; its first line names the columns, such as "
            "student, first name, last name, email, id, section."
        )
    return found


def _is_nobody(person: Person) -> bool:
    """Return whether a row of a Canvas export is no student: what there is to get, or its dummy."""
    return not person.login and (
        (person.first, person.last) == ("Points", "Possible")
        or (bool(person.canvas) and (person.first, person.last) == ("Test", "Student"))
    )


def _person(cells: Mapping[str, str]) -> Person:
    first, last = cells.get("first", ""), cells.get("last", "")
    if (name := cells.get("name", "")) and not (first or last):
        if "," in name:
            last, _, first = name.partition(",")
        else:
            first, _, last = name.rpartition(" ") if " " in name else (name, "", "")
    return Person(
        canonical(cells.get("student", "")),
        first.strip(),
        last.strip(),
        cells.get("email", ""),
        cells.get("id", ""),
        cells.get("section", ""),
        cells.get("student", ""),
        cells.get("canvas", ""),
    )


def _forms(person: Person) -> set[str]:
    """Return the names that somebody's folder may have, as ``_key`` gives them."""
    mailbox = person.email.partition("@")[0]
    names = [person.id, person.email, mailbox, person.student]
    if person.first or person.last:
        both = (f"{person.first} {person.last}", f"{person.last} {person.first}")
        names += [*both, PLAIN.sub("", both[1])]
        if person.canvas:
            names.append(f"{PLAIN.sub('', both[1])}_{person.canvas}")
    return {_key(on_disk(name)) for name in names if name}


def _numbered(person: Person) -> set[str]:
    """Return the same of folders that a site names with a number, which the list doesn't say."""
    if not (person.first and person.last):
        return set()
    both = f"{person.last} {person.first}"
    of_canvas = set() if person.canvas else {PLAIN.sub("", both)}
    of_ilias = {f"{both} {person.login}"} if person.login else set()
    return {_key(on_disk(name)) for name in of_canvas | of_ilias}


def _key(folder: str) -> str:
    return canonical(folder).casefold()
