"""Collect from downloads: what `nbgrader zip_collect` does by these two plug-ins.

nbgrader unpacks, asks for each file whose it is, and ends where two are one student's. So all is
decided while unpacking: extracted/ gets one notebook for each student, whatever the downloads are.
"""

from __future__ import annotations

import datetime
import json
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from nbgrader.plugins import ExtractorPlugin, FileNameCollectorPlugin

from autograder.course.assignment import cells_of, read_notebook
from autograder.course.beside import read_plain
from autograder.course.downloads import MOST_BYTES, Downloads, File, read_downloads
from autograder.course.names import objection, shown
from autograder.course.people import HandIn, is_called, is_named, like_a_sites, whose
from autograder.course.timestamps import TIMESTAMP, read_timestamp
from autograder.errors import CourseError

SAME_SECONDS = 2  # zip files note times no finer
ENDING = ".ipynb"


class OnePerStudent(ExtractorPlugin):  # type: ignore[misc]
    """Unpack downloads of any course site into ``extracted/STUDENT/ASSIGNMENT.ipynb``.

    ``autograder.course.people`` says which forms of names are known. Of several hand-ins of one
    student the newest counts; where nothing says which that is, both are named. Whatever can't be
    read or told is named, and everybody else is collected; the command then ends with exit code 1.
    """

    _needs_a_person = False

    def extract(self, archive_path: str, extracted_path: str) -> None:
        """Read the downloads, and put one notebook for each student into ``extracted_path``."""
        coursedir = self.parent.coursedir
        assignment = str(coursedir.assignment_id)
        submitted = Path(
            coursedir.format_path(coursedir.submitted_directory, ".", assignment)
        ).parent
        target = Path(extracted_path)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".") as scratch:
            found = read_downloads(Path(archive_path), Path(scratch))
            for problem in found.problems:
                self._miss("%s.", problem)
            release = Path(coursedir.format_path(coursedir.release_directory, ".", assignment))
            chosen = self._chosen(found, assignment, _students(submitted), release)
            for student, hand_in in chosen.items():
                there = submitted / student / assignment
                if self.force or not there.is_dir() or not any(there.iterdir()):
                    self._put(target / student, hand_in, found, assignment)
                elif _is_same(there / f"{assignment}{ENDING}", hand_in.file.path):
                    self.log.info("%s: %s is there already.", student, hand_in.file)
                else:
                    self._miss(
                        "%s is there already, and %s is left out; --force replaces it.",
                        shown(str(there)),
                        hand_in.file,
                    )
        if self._needs_a_person:
            _end_with_one(self.parent)

    def _miss(self, sentence: str, *words: object) -> None:
        """Say what a person has to look at."""
        self.log.warning(sentence, *words)
        self._needs_a_person = True

    def _chosen(
        self, found: Downloads, assignment: str, known: Sequence[str], release: Path
    ) -> dict[str, HandIn]:
        """Return the hand-in of each student that counts."""
        notebooks = [file for file in found.files if file.ending != TIMESTAMP]
        told, unknown = whose(notebooks, assignment, known)
        for file in unknown:
            self._miss(
                "%s does not say whose it is; put it beside the downloads, called STUDENT.ipynb, "
                "and collect again.",
                file,
            )
        by_student: dict[str, list[HandIn]] = defaultdict(list)
        for hand_in in told:
            by_student[hand_in.student].append(hand_in)
        if any(hand_in.anonymous for hand_in in told):
            self.log.warning(
                "The site hides names: the same people have others in the next assignment."
            )
        choice = _Choice(assignment, release / f"{assignment}{ENDING}")
        chosen = {}
        for student, hand_ins in sorted(by_student.items()):
            best, others = choice.newest(hand_ins)
            if best is not None:
                chosen[student] = best
                for other in others:
                    may_be_two = _may_be_two(best, other)
                    (self._miss if may_be_two else self.log.warning)(
                        "%s: %s counts, and %s does not: %s%s.",
                        student,
                        best.file,
                        other.file,
                        choice.why(best, other),
                        "; if they are two people's, rename one and collect again"
                        if may_be_two
                        else "",
                    )
            else:
                first = others[0]
                may_be_two = any(
                    _may_be_two(first, other) or first.account != other.account for other in others
                )
                self._miss(
                    "%s: nothing says which of %s is newer; none is collected. %sleave the one "
                    "that counts, move the others away, and collect again.",
                    student,
                    " and ".join(str(other.file) for other in others),
                    "If they are two people's, put a 2 after the name of one; else "
                    if may_be_two
                    else "Please ",
                )
        unnamed = {like_a_sites(file) for file in unknown}
        self._name_without_notebook(found, assignment, {*by_student}, unnamed, known)
        return chosen

    def _name_without_notebook(
        self,
        found: Downloads,
        assignment: str,
        there: set[str],
        unnamed: set[str],
        known: Sequence[str],
    ) -> None:
        """Name who handed in something else, and what looks like that and doesn't say whose it is.

        Args:
            found: the downloads.
            assignment: its name.
            there: students who handed in a notebook.
            unnamed: what else has been named.
            known: students who have handed something in before.
        """
        others = [File(parts, "", Path()) for parts in found.others]
        told, unknown = whose(others, assignment, [*known, *there])
        for hand_in in told:
            if hand_in.by_site and hand_in.student not in there:
                there.add(hand_in.student)
                self._miss("%s handed in no notebook, only %s.", hand_in.student, hand_in.file)
        for file in unknown:
            if (path := like_a_sites(file)) and path not in unnamed:
                unnamed.add(path)
                self._miss("%s does not say whose it is, and holds no notebook.", shown(path))

    def _put(self, folder: Path, hand_in: HandIn, found: Downloads, assignment: str) -> None:
        folder.mkdir(parents=True)
        self.log.info("%s: %s", hand_in.student, hand_in.file)
        shutil.move(hand_in.file.path, folder / f"{assignment}{ENDING}")
        time, note = self._time(hand_in, found)
        if time is not None:
            (folder / TIMESTAMP).write_text(f"{time:%Y-%m-%d %H:%M:%S.%f} UTC\n")
        elif note:
            self._miss("%s: %s: %s.", hand_in.student, hand_in.file, note)

    def _time(self, hand_in: HandIn, found: Downloads) -> tuple[datetime.datetime | None, str]:
        """Return when the site says that it was handed in, by clocks of ``c.Exchange.timezone``."""
        zone = str(self.config.Exchange.get("timezone", "UTC"))
        if hand_in.time:
            return read_timestamp(f"{hand_in.time} {zone}".encode(), zone)
        beside = (*hand_in.file.parts[: hand_in.place + 1], "")
        for file in found.files:
            if file.ending == TIMESTAMP and file.parts == beside and hand_in.by_site:
                return read_timestamp(file.path.read_bytes(), zone)
        return None, ""


class NamedByStudent(FileNameCollectorPlugin):  # type: ignore[misc]
    """Tell whose a file in ``extracted/`` is: its folder's name, as `OnePerStudent` puts it."""

    def collect(self, submitted_file: str) -> dict[str, str]:
        """Return the student and the file's name.

        Args:
            submitted_file: path ``.../extracted/STUDENT/NAME``.
        """
        path = Path(submitted_file)
        return {"student_id": path.parent.name, "file_id": path.name}


class _Choice:
    """Which of one student's hand-ins counts.

    Args:
        assignment: its name.
        released: its notebook as participants got it, to know one of it by.
    """

    def __init__(self, assignment: str, released: Path) -> None:
        self._assignment = assignment
        try:
            cells = cells_of(read_notebook(released))
            self._cells = [json.dumps(cell.grade_id).encode() for cell in cells if cell.grade_id]
        except CourseError:
            self._cells = []

    def newest(self, hand_ins: Sequence[HandIn]) -> tuple[HandIn | None, list[HandIn]]:
        """Return what counts, and what then doesn't; None and all that might, if nothing tells."""
        hand_ins = _different(hand_ins)
        by_site = [one for one in hand_ins if one.by_site]
        pool = by_site or hand_ins
        best = [
            one
            for one in pool
            if not any(self._beats(other, one) for other in pool if other != one)
        ]
        if len(best) == 1:
            return best[0], [one for one in hand_ins if one != best[0]]
        return None, best or pool

    def why(self, one: HandIn, other: HandIn) -> str:
        """Return why one hand-in counts and another doesn't, in a clause."""
        if one.by_site and not other.by_site:
            return "a site says whose the first is"
        return self._reason(one, other) or "a newer one is there"

    def _beats(self, one: HandIn, other: HandIn) -> bool:
        return bool(self._reason(one, other))

    def _reason(self, one: HandIn, other: HandIn) -> str:
        """Return why one counts rather than another; ``""`` if it doesn't."""
        if one.account != other.account and one.file.parts[:-1] == other.file.parts[:-1]:
            return ""  # two accounts that are taken for one
        fits, other_fits = self._fits(one), self._fits(other)
        if fits != other_fits:
            return "only the first has the assignment's cells" if fits else ""
        for is_it in _telling(one, other):
            ours, theirs = (is_it(each.own, self._assignment) for each in (one, other))
            if ours != theirs:
                return "only the first has the assignment's name" if ours else ""
        if one.order and other.order and one.order != other.order:
            return "the site says that the first is newer" if one.order > other.order else ""
        time, other_time = one.file.time, other.file.time
        if time is None or other_time is None or time <= other_time + SAME_SECONDS:
            return ""
        return "the first is newer"

    def _fits(self, hand_in: HandIn) -> bool:
        """Return whether a notebook has cells of the assignment."""
        content = hand_in.file.path.read_bytes()
        return sum(cell in content for cell in self._cells) * 2 > len(self._cells)


def _end_with_one(app: Any) -> None:
    """Let nbgrader's command do the rest of its work, and then end with exit code 1.

    nbgrader asks the plug-ins for nothing after what they do, and would end with 0.
    """
    rest = app.process_extracted_files

    def rest_and_end() -> None:
        rest()
        app.exit(1)

    app.process_extracted_files = rest_and_end


def _is_same(there: Path, new: Path) -> bool:
    """Return whether a notebook that was collected before is this one."""
    try:
        return read_plain(there, MOST_BYTES) == new.read_bytes()
    except CourseError:
        return False


def _may_be_two(one: HandIn, other: HandIn) -> bool:
    """Return whether a site tells two apart by more than the name that is the student's here."""
    parts = (each.file.parts[each.place] for each in (one, other))
    return one.by_site and not one.order and len(set(parts)) == 2


def _telling(one: HandIn, other: HandIn) -> list[Callable[[str, str], bool]]:
    """Return what tells the assignment's notebook from another, if both came in one hand-in."""
    place = one.place
    if place == len(one.file.parts) - 1:
        # Canvas packs what was handed in last, file by file, and counts on in their names
        is_canvas = len(one.order) == 1 and one.file.parts[:place] == other.file.parts[:place]
        return [is_named] if is_canvas else []
    same = one.file.parts[: place + 1] == other.file.parts[: place + 1]
    return [is_named, is_called] if same and one.order == other.order else []


def _different(hand_ins: Sequence[HandIn]) -> list[HandIn]:
    """Return the hand-ins, of those with the same content only the latest."""
    latest: dict[bytes, HandIn] = {}
    for hand_in in sorted(hand_ins, key=lambda one: (one.by_site, one.order, one.file.time or 0)):
        latest[hand_in.file.path.read_bytes()] = hand_in
    return list(latest.values())


def _students(submitted: Path) -> list[str]:
    """Return the names in submitted/ that a student can have."""
    entries: Iterable[Path] = submitted.iterdir() if submitted.is_dir() else ()
    return sorted(entry.name for entry in entries if not objection(entry.name))
