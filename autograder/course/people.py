"""Whose a downloaded file is: what course sites, mail and copying make of a participant's name.

The forms, ``/`` where a site packs folders, and what stays the same in the next assignment:

====================  ============================================================  ===============
Moodle                ``Ada Lovelace_123456_assignsubmission_file_/x.ipynb``        the name
Moodle, no folders    ``Ada Lovelace_123456_assignsubmission_file_x.ipynb``         the name
Canvas                ``lovelaceada_LATE_12345_67890_x-1.ipynb``                    name and 12345
Blackboard            ``Week 2_adal_attempt_2026-11-05-12-00-00_x.ipynb``           the login
Sakai                 ``Lovelace, Ada(adal)/Submission attachment(s)/x.ipynb``      the login
ILIAS                 ``Lovelace_Ada_adal_12345/x.ipynb``                           all of it
Teams                 ``Ada Lovelace/Week 2/Version 3/x.ipynb``                     the name
Google Classroom      ``Ada Lovelace - x.ipynb``                                    the name
anything else         ``ada.ipynb``, ``ada_NAME.ipynb``, ``ada/x.ipynb``            the name
====================  ============================================================  ===============

What a site wrote counts more than what is inside, which the participant wrote: the outermost part
of a path that names somebody says whose it is.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from autograder.course.downloads import File
from autograder.course.names import on_disk

MOODLE = re.compile(
    r"(?P<who>[^_]+)(?:_(?P<number>\d+))?_assignsubmission_[a-z]+(?:_(?P<rest>.*))?"
)
# Moodle's, and the name before it is none that Moodle writes: somebody changed it.
LIKE_MOODLE = re.compile(r"_assignsubmission_[a-z]+(_|$)")
CANVAS = re.compile(
    r"(?P<who>(?!anon_|LATE_)[^\W\d_].*?)_(?:LATE_)?(?P<id>\d{2,})_(?P<order>\d{2,})_(?P<rest>.+)"
)
CANVAS_ANONYMOUS = re.compile(
    r"(?:LATE_)?(?P<who>anon_[A-Za-z0-9]+)_(?P<order>\d{2,})_(?P<rest>.+)"
)
BLACKBOARD = re.compile(
    r"(?P<title>.+?)_attempt_(?P<time>\d{4}(?:-\d\d){5})(?:_(?P<rest>.*))?", re.DOTALL
)
SAKAI = re.compile(r".*\((?P<who>[^()]+)\)(?:_Submission attachment\(s\)_(?P<rest>.+))?")
SAKAI_FOLDERS = re.compile(r"(Submission|Feedback) [Aa]ttachment\(s\)$")
ILIAS = re.compile(r"[^_]+_[^_]+_.+_\d{3,}")
VERSION = re.compile(r"(version|versione|versión|versão|versie|wersja|verze|версия) \d+", re.I)
# What Moodle calls everybody whose names it hides; the number tells them apart.
ANONYMOUS = re.compile(
    r"(Participant|Teilnehmer(/?in|\W?in)?|Participante?|Partecipante|Deelnemer|Deltagare|Deltager"
    r"|Uczestnik|Účastník|Osallistuja|Участник|Kat\u0131l\u0131mc\u0131|参加者|参与者)$",
    re.IGNORECASE,
)
# Of the folders and zip files that sites put around everybody's work.
AROUND = re.compile(
    r"(all|class|course|(student|e?mail).?(work|s)?|hand.?ins?|site|extracted|working files"
    r"|moodle|canvas|(ms )?teams|sakai|ilias|blackboard|(google )?classroom"
    r"|(.*[\W_])?(submissions?|submitted|assignments?|downloads?|export|gradebook|onedrive"
    r"|abgaben?|einreichungen|rendus|entregas|consegne|archive)([\W_].*)?)$",
    re.IGNORECASE,
)
# Of the folders in which Teams keeps one for each person.
TEAMS = re.compile(r"(submitted files|student work)$", re.IGNORECASE)
# Of zip files that hold several people's, wherever they lie.
SEVERAL = re.compile(
    r"(group|gruppe|groupe|grupo|gruppo|groep|grupa|skupina|class|klasse|section|tutorial|tutorium)"
    r"[\W_]*\w{0,2}$",
    re.IGNORECASE,
)
DOWNLOAD = re.compile(r"[\s_-]\d+$")  # the site's number of the assignment, after its title
NOT_HANDED_IN = re.compile(r"(working files|feedback attachment\(s\))$|.*_assignfeedback_", re.I)
# What says of a notebook what it is and not whose.
NO_NAME = re.compile(
    r"(home_?work|hw|exercises?|solutions?|submission|assignment|notebook|final|done|new|untitled"
    r"|week|v|version|abgabe|aufgaben?|übung|lösung|loesung|hausaufgabe|devoir|rendu|tarea|compito"
    r"|entrega)?"
    r"([\s_.-]*\d{1,2})?",
    re.IGNORECASE,
)
COPY = (
    "copy|kopie|kopia|kopi|kopio|copia|cópia|còpia|copie|kopya|kopija|kópia|másolat|koopia"
    "|копия|копія|αντίγραφο|コピー|副本|複本|拷贝|복사본|salinan|bản sao|نسخة|העתק"
)
COPIES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"-copy\d*$",  # Jupyter
        rf"[\s_]+-[\s_]+({COPY})([\s_]*\(\d+\))?$",  # Windows
        rf"[\s_]+({COPY})([\s_]+\d+)?$",  # macOS
        r"[\s_]*\(\d+\)$",  # browsers, Windows
        rf"^({COPY})([\s_]*\(\d+\))?[\s_]+(of|von|van|de|di|do|av|af)[\s_]+",  # Google Drive
    )
]
NUMBER = re.compile(r"(?:[\s_]+|-)(\d{1,2})$")  # Safari's -2 and macOS's " 2"; or of the name
SEPARATORS = r"\s_.+\-"


@dataclass(frozen=True)
class HandIn:
    """A file, and whose it is.

    Attributes:
        student: the name of the folder in submitted/.
        file: the file.
        place: which part of its path says whose it is.
        own: its name without what the site added to it.
        order: what the site says of the order of one student's: greater is later.
        time: the same as text, where it is the time of handing in.
        by_site: whether a site says whose it is; else it's what somebody called it.
        anonymous: whether the site hides the name, so that it will be another one next time.
        account: where the student's name is a guess at part of what the site wrote, all of that.
    """

    student: str
    file: File
    place: int
    own: str
    order: tuple[int, ...] = ()
    time: str = ""
    by_site: bool = True
    anonymous: bool = False
    account: str = ""


def whose(
    files: Sequence[File], assignment: str, known: Iterable[str] = ()
) -> tuple[list[HandIn], list[File]]:
    """Tell whose each file is.

    Args:
        files: the notebooks among the downloads.
        assignment: the name of what they were handed in for.
        known: students who have handed something in before.

    Returns:
        The files with their students, and those that don't say whose they are.
    """
    return _Whose(files, assignment, known).told()


def is_called(own: str, assignment: str) -> bool:
    """Return whether a file's own name is the assignment's, and no copy of it."""
    return bool(re.fullmatch(_pattern(assignment), own.strip(), re.IGNORECASE))


def is_named(own: str, assignment: str) -> bool:
    """Return whether the assignment's name is in a file's own name."""
    return _stripped(own, assignment) != own


def like_a_sites(file: File) -> str:
    """Return the path of the part that looks like a site's and names nobody; ``""`` if none."""
    for place, part in enumerate(file.parts):
        if LIKE_MOODLE.search(part):
            return "/".join(file.parts[: place + 1])
    return ""


class _Whose:
    def __init__(self, files: Sequence[File], assignment: str, known: Iterable[str]) -> None:
        self._files = [f for f in files if not any(NOT_HANDED_IN.match(p) for p in f.parts[:-1])]
        self._assignment = assignment
        self._known = {name.casefold(): name for name in known}
        self._before = frozenset(self._known)
        self._people: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for file in self._files:
            for place in range(len(file.parts) - 1):
                if self._is_ilias(file, place):
                    self._people[file.parts[:place]].add(file.parts[place])
        self._below: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._above: dict[str, set[str]] = defaultdict(set)
        self._of_teams: set[tuple[str, ...]] = set()
        for file in self._files:
            self._learn_versions(file)
        self._canvas: dict[tuple[str, ...], bool] = {}
        self._sites: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._of_site: set[tuple[str, ...]] = set()
        self._plain: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._numbers: dict[str, set[str]] = defaultdict(set)
        self._names: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._siblings: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._packs: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
        self._classes: dict[tuple[str, ...], bool] = {}

    def told(self) -> tuple[list[HandIn], list[File]]:
        of_sites = {file: self._site(file) for file in self._files}
        self._learn_folders(of_sites)
        self._learn([file for file in self._files if of_sites[file] is None])
        told, unknown = [], []
        for file in self._files:
            hand_in = of_sites[file]
            if hand_in is None or (own := self._own_folder(file, hand_in.place)) is not None:
                hand_in = self._named(file) if hand_in is None else own
            if hand_in is None:
                unknown.append(file)
            else:
                told.append(hand_in)
        return told, unknown

    # -- sites -----------------------------------------------------------------------------------

    def _site(self, file: File) -> HandIn | None:
        """Return whose a file is by the outermost part of its path that a site wrote."""
        of_teams, version = self._teams(file)
        for place in range(len(file.parts)):
            if place == version and of_teams < 0:
                return None
            if place == version:
                number = int(re.sub(r"\D", "", file.parts[version]))
                who = file.parts[of_teams]
                who = self._label(who) if of_teams in file.packed else who
                return self._hand_in(who, of_teams, file, file.parts[-1], order=(number,))
            if (found := self._written_by_a_site(file, place)) is not None:
                return found
        return None

    def _written_by_a_site(self, file: File, place: int) -> HandIn | None:
        part, last = file.parts[place], file.parts[-1]
        is_last = place == len(file.parts) - 1
        if match := MOODLE.fullmatch(part):
            who = match["who"]
            anonymous = bool(ANONYMOUS.match(who))
            who = f"{who}_{match['number']}" if anonymous else who
            own = match["rest"] if is_last and match["rest"] else last
            return self._hand_in(who, place, file, own, anonymous=anonymous)
        canvas = CANVAS.fullmatch(part) or CANVAS_ANONYMOUS.fullmatch(part)
        if (match := canvas) and self._is_canvas(file.parts[:place]):
            own = match["rest"] if is_last else last
            order, hidden = (int(match["order"]),), "id" not in match.groupdict()
            who = match["who"] if hidden else f"{match['who']}_{match['id']}"
            return self._hand_in(who, place, file, own, order=order, anonymous=hidden)
        if match := BLACKBOARD.fullmatch(part):
            own = match["rest"] if is_last and match["rest"] else last
            attempt = tuple(map(int, match["time"].split("-")))
            time = f"{match['time'][:10]} {match['time'][11:].replace('-', ':')}"
            who = _after_title(match["title"], self._assignment)
            title = match["title"]
            return self._hand_in(who, place, file, own, order=attempt, time=time, account=title)
        below = file.parts[place + 1] if not is_last else ""
        if (match := SAKAI.fullmatch(part)) and (match["rest"] or SAKAI_FOLDERS.match(below)):
            return self._hand_in(match["who"], place, file, match["rest"] or last)
        if self._is_ilias(file, place) and not self._is_download(file, place):
            return self._hand_in(part, place, file, last)
        return None

    def _is_canvas(self, folder: tuple[str, ...]) -> bool:
        """Return whether what looks like Canvas's names in a folder is that.

        Its numbers differ, unlike those of ``lab_2026_11_ada``; and titles of assignments may look
        like its names: ``CS_101_2026_adal_attempt_…`` does.
        """
        if folder not in self._canvas:
            place = len(folder)
            inside = {f.parts[: place + 1] for f in self._files}
            names = {path[-1] for path in inside if len(path) > place and path[:-1] == folder}
            canvas = {name: m.group(1, 2, 3) for name in names if (m := CANVAS.fullmatch(name))}
            others = [name for name in canvas if not BLACKBOARD.fullmatch(name)]
            one_prefix = len(canvas) > 1 and len(set(canvas.values())) == 1
            self._canvas[folder] = not one_prefix and (bool(others) or not canvas)
        return self._canvas[folder]

    def _is_ilias(self, file: File, place: int) -> bool:
        """Return whether a part has the form of ILIAS's folders, and not an assignment's title."""
        part = file.parts[place]
        is_folder = place < len(file.parts) - 1 and place not in file.packed
        title = _stripped(part, self._assignment) != part
        return is_folder and not title and bool(ILIAS.fullmatch(part))

    def _is_download(self, file: File, place: int) -> bool:
        """Return whether a part is the name of the whole: ILIAS calls it ``Title_12``, say."""
        if on_disk(file.parts[place]).casefold() in self._before:
            return False
        inside, beside = self._people[file.parts[: place + 1]], self._people[file.parts[:place]]
        return len(inside) > 1 and len(beside) == 1

    def _learn_versions(self, file: File) -> None:
        """See what lies in each folder, and in whose folders what may be a title of Teams' lies."""
        named = [p for p, part in enumerate(file.parts) if not AROUND.match(part)]
        folders = [p for p, part in enumerate(file.parts[:-1]) if TEAMS.match(part)]
        self._of_teams |= {file.parts[:place] for place in folders if place}
        for outer, inner in itertools.pairwise(named):
            self._below[file.parts[: outer + 1]].add(self._label(file.parts[inner]))
        above, _ = _above_version(file)
        if len(above) > 1:
            person, title = (self._label(file.parts[place]) for place in above[-2:])
            self._above[title].add(person)

    def _teams(self, file: File) -> tuple[int, int]:
        """Return where the person is and where ``Version 3``; -1 where that isn't told.

        Teams writes ``Person/Title/Version 3``; people who pack such folders leave the title out,
        and put others around. So what lies right above the version is a title or a person.
        """
        above, version = _above_version(file)
        if not above:
            return -1, -1
        if len(above) > 1:
            is_title = self._is_title(file, *above[-2:]) if above[-1] == version - 1 else False
            if is_title is None:
                return -1, version
            above = above[:-1] if is_title else above
        told = [place for place in above if self._label(file.parts[place])]
        return (told[-1] if told else -1), version

    def _is_title(self, file: File, outer: int, inner: int) -> bool | None:
        """Return whether a folder above ``Version 3`` is a title in a person's, not a person."""
        inside = file.parts[: outer + 1]
        ours, theirs = self._label(inside[-1]), self._label(file.parts[inner])
        if not theirs or not ours or ours == theirs or SEVERAL.match(inside[-1]):
            return not theirs
        if len(self._above[theirs] - {""}) > 1 or TEAMS.match("/".join(inside[-2:-1])):
            return True  # each of several people has that folder; or this is where people are
        if TEAMS.match(file.parts[inner - 1]) or len(self._below[inside] - {"", ours}) > 1:
            return False
        knows = [on_disk(label).casefold() in self._before for label in (ours, theirs)]
        if any(knows):
            return knows[0]
        return None if outer in file.packed else True

    # -- anything else ---------------------------------------------------------------------------

    def _learn_folders(self, of_sites: Mapping[File, HandIn | None]) -> None:
        """See which people sites name in each folder, and which hold files that no site named."""
        for file, hand_in in of_sites.items():
            like = next((p for p, part in enumerate(file.parts) if LIKE_MOODLE.search(part)), -1)
            for place in range(len(file.parts) - 1):
                inside = file.parts[: place + 1]
                if hand_in is not None:
                    if hand_in.place > place:
                        self._sites[inside].add(hand_in.student)
                    by_teams = hand_in.place == self._teams(file)[0]  # among folders of any name
                    if hand_in.place == place + 1 and place in file.packed and not by_teams:
                        self._of_site.add(inside)
                elif like > place:
                    self._sites[inside].add(file.parts[like])
                else:
                    self._plain[inside[:-1]].add(inside[-1])

    def _own_folder(self, file: File, inner: int) -> HandIn | None:
        """Return whose folder or zip file this is that holds what looks like a site's."""
        for place, part in enumerate(file.parts[:inner]):
            if self._is_own(file.parts[: place + 1], place in file.packed):
                return self._hand_in(self._label(part), place, file, file.parts[-1], by_site=False)
        return None

    def _is_own(self, inside: tuple[str, ...], packed: bool) -> bool:
        """Return whether what holds something that looks like a site's is one person's own.

        One with a known student's name, and a folder among those of others, is a person's own; and
        that person could write into it what a site writes for others.
        """
        part, label = inside[-1], self._label(inside[-1])
        others = {
            other
            for other in self._plain[inside[:-1]]
            if other != part and self._label(other) and not AROUND.match(other)
        }
        known = on_disk(label).casefold() in self._before
        alone = len(self._sites[inside]) == 1 and not packed
        named = label and not AROUND.match(part) and not DOWNLOAD.search(part)
        return bool(named and (known or (alone and others)))

    def _learn(self, files: Sequence[File]) -> None:
        """See which folders hold several people's, and which numbers are of names."""
        for file in files:
            labels = [self._label(part) for part in file.parts]
            for place, label in enumerate(labels):
                above = file.parts[:place]
                self._names[above].add(label)
                if place in file.packed:
                    self._packs[above].add(file.parts[: place + 1])
                elif place < len(labels) - 1:
                    self._siblings[above].add(file.parts[place])
            base, number = _numbered(labels[-1])
            self._numbers[base.casefold()].add(number)

    def _named(self, file: File) -> HandIn | None:
        """Return whose a file is that no site named, by the outermost part that is a name."""
        last = file.parts[-1]
        if self._teams(file)[1] >= 0:
            return None  # somebody's, or of somebody's folder with a title: nothing says which
        for place, part in enumerate(file.parts[:-1]):
            inside, label = file.parts[: place + 1], self._label(part)
            if LIKE_MOODLE.search(part):
                return None  # what is in it may name anybody
            is_class = self._is_class(inside, place in file.packed)
            if label and not AROUND.match(part) and not is_class:
                return self._hand_in(label, place, file, last, by_site=False)
            if is_class and inside in self._of_site:
                return None  # the site names everybody there, but for this
        label = self._label(last)
        base, number = _numbered(label)
        numbers = self._numbers[base.casefold()]
        of_the_name = len(numbers) > 1 and "" not in numbers
        if number and not of_the_name and on_disk(label).casefold() not in self._known:
            label = base
        if not label or AROUND.match(label) or LIKE_MOODLE.search(last):
            return None
        return self._hand_in(label, len(file.parts) - 1, file, last, by_site=False)

    def _is_class(self, inside: tuple[str, ...], packed: bool) -> bool:
        """Return whether a folder or zip file holds what several people handed in."""
        if inside not in self._classes:
            self._classes[inside] = self._holds_several(inside, packed)
        return self._classes[inside]

    def _holds_several(self, inside: tuple[str, ...], packed: bool) -> bool:
        """Return the same.

        It does if sites name people in it, if it packs such a zip file, or if what is in it has
        several names, and none that is the assignment's own; but a folder among others, and a zip
        file among some that are plainly one person's, is one's too.
        """
        if self._sites[inside]:
            return not self._is_own(inside, packed)
        if packed and any(self._is_class(one, True) for one in self._packs[inside]):
            return True
        if inside in self._of_teams:  # Teams' own folder in it holds one for each person
            return True
        names, above = self._names[inside], inside[:-1]
        if "" in names or len(names) < 2:
            return False
        if not packed:
            return len(self._siblings[above]) == 1
        known = {on_disk(name).casefold() for name in names} <= self._before
        return (
            known
            or bool(SEVERAL.match(inside[-1]))
            or not any(
                "" in self._names[(*above, other)]
                and self._label(other)
                and not AROUND.match(other)
                for other in self._plain[above]
            )
        )

    def _label(self, part: str) -> str:
        """Return what is left of a name without the assignment's, copies and "homework"."""
        name = without_copies(part)
        bare = _stripped(name, self._assignment)
        if bare != name:
            bare = NUMBER.sub("", without_copies(bare)) if _ends(name, self._assignment) else bare
        elif " - " in name:  # Google Classroom: the person, then the title
            bare = name.partition(" - ")[0]
        bare = bare.strip(" _.+-")
        return "" if NO_NAME.fullmatch(bare.strip("()[]:;,")) else bare

    def _hand_in(
        self,
        who: str,
        place: int,
        file: File,
        own: str,
        *,
        order: tuple[int, ...] = (),
        time: str = "",
        by_site: bool = True,
        anonymous: bool = False,
        account: str = "",
    ) -> HandIn:
        student = on_disk(who)
        student = self._known.setdefault(student.casefold(), student)
        return HandIn(student, file, place, own, order, time, by_site, anonymous, account)


def _above_version(file: File) -> tuple[list[int], int]:
    """Return the places above ``Version 3`` that may name somebody, and that place; or -1."""
    for place, part in enumerate(file.parts[:-1]):
        if VERSION.fullmatch(part):
            return [p for p in range(place) if not AROUND.match(file.parts[p])], place
    return [], -1


def without_copies(name: str) -> str:
    """Return a file's name without what programs add to a copy's."""
    while True:
        bare = name
        for pattern in COPIES:
            bare = pattern.sub("", bare)
        if bare == name or not bare.strip(" _.+-"):
            return name
        name = bare


def _pattern(assignment: str) -> str:
    """Return a pattern for an assignment's name, however its words are written together."""
    words = [re.escape(word) for word in re.split(rf"[{SEPARATORS}]+", assignment) if word]
    return rf"[{SEPARATORS}]*".join(words)


def _stripped(name: str, assignment: str) -> str:
    """Return a name without the assignment's, if that is in it."""
    return re.sub(
        rf"(^|[{SEPARATORS}(]+){_pattern(assignment)}(?=$|[{SEPARATORS})])\)?",
        " ",
        name,
        flags=re.IGNORECASE,
    )


def _ends(name: str, assignment: str) -> bool:
    pattern = rf"{_pattern(assignment)}({NUMBER.pattern[:-1]})?"
    return bool(re.search(rf"(^|[{SEPARATORS}]){pattern}$", name, re.IGNORECASE))


def _numbered(label: str) -> tuple[str, str]:
    match = NUMBER.search(label)
    if match is None or int(match[1]) < 2:
        return label, ""
    return label[: match.start()], match[1]


def _after_title(title: str, assignment: str) -> str:
    """Return the login after an assignment's title, as Blackboard writes both."""
    ours = re.fullmatch(rf"{_pattern(assignment)}_(.+)", title, re.IGNORECASE)
    return ours[1] if ours else title.rpartition("_")[2] or title
