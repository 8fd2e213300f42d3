"""One rule for names that others choose: which are taken, and how each is shown and written.

A student's folder is named by the student, a course site or a mail program, and the name goes to
the terminal, to tables, pages, spreadsheets, nbgrader's links and patterns, and to file systems.
A name that one of these would read as something else than a name is refused, with the way out;
whatever is shown all the same, such as the name that is refused, goes through ``shown``.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Mapping

from wcwidth import wcswidth

from autograder.errors import CourseError

# Why each is refused: nbgrader takes `*?[]` for patterns, a link ends at `#` and `?`, and `%3C` in
# one is `<`; pages take `<>"` for HTML, and Windows has none of `<>:"/\|?*` in a file's name.
SPECIAL = frozenset('<>:"/\\|?*[]%#')
JOINERS = "\u200c\u200d"  # letters of some scripts join, or don't, by these
INVISIBLE = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0]")
VARIANTS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")  # which form of the letter before
LONGEST = 200  # bytes: file systems take 255, of which nbgrader and the course sites add some
# What a spreadsheet takes for the begin of a formula, and what may begin a cell before it: any
# separator that it may be told to split at, and quotes and blanks that it takes away.
TRIGGERS = r"[=+\-@\uff0b\uff0d\uff1d\uff20]"
FORMULA = re.compile(rf"""(^|[,;:|\t\r\n])(?=[\s"']*{TRIGGERS})|(\ )(?=["']*{TRIGGERS}\S)""")


def canonical(name: str) -> str:
    """Return the one form of a name: a letter with its accent may come as one character or two."""
    return unicodedata.normalize("NFC", name)


def in_alphabet(name: str) -> str:
    """Return what to sort a name by: its letters without accents, large and small alike."""
    apart = unicodedata.normalize("NFD", name.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def meant_by(name: str, people: Mapping[str, str]) -> str:
    """Return whose folder a command means by a name; ``""`` if nobody's.

    The folder of that name comes first, then the student of that name, then whoever's folder or
    name differs from it in capitals alone.

    Args:
        name: as somebody typed it.
        people: folder -> the student's name; the folder's where there is no other.

    Raises:
        CourseError: it may be either of several.
    """
    wanted = canonical(name)
    forms = {folder: (canonical(folder), canonical(person)) for folder, person in people.items()}
    found = (
        [folder for folder, (own, _) in forms.items() if own == wanted]
        or [folder for folder, (_, person) in forms.items() if person == wanted]
        or [
            folder
            for folder, both in forms.items()
            if wanted.casefold() in (one.casefold() for one in both)
        ]
    )
    if len(found) > 1:
        raise CourseError(
            f"{name} may be {' or '.join(found)}: name the folder, in its own capitals."
        )
    return found[0] if found else ""


def objection(name: str) -> str:
    """Return why a student's folder can't have this name, and the way out; ``""`` if it can.

    Args:
        name: as the file system gives it; bytes that aren't UTF-8 are lone surrogates.

    Returns:
        A clause that goes after the folder's path, as ``shown`` gives that.
    """
    reason = _reason(canonical(name))
    if not reason:
        return ""
    return f"its name {reason}; rename the folder, for example to {on_disk(name)}"


def on_disk(text: str) -> str:
    """Return a name for a student's folder, made of any text: one that ``objection`` takes.

    Blanks become ``_``; what no name may hold is left out.
    """
    kept = "".join(c for c in canonical(text) if c.isspace() or not _refused(c) or c in JOINERS)
    name = re.sub(r"\s+", "_", kept).strip(" _.+-,;")
    while len(os.fsencode(name)) > LONGEST:
        name = name[:-1]
    if _reason(name):  # joiners and variants where they mean nothing
        name = "".join(c for c in name if not _invisible(c))
    return name.strip(" _.+-,;") or "student"


def shown(text: str, keep: str = "") -> str:
    r"""Return a text that can't steer what shows it.

    Control characters, direction marks, lone surrogates and other characters that nobody sees
    become escapes such as ``\x1b``.

    Args:
        text: what to show.
        keep: control characters that are wanted, such as a line's end.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        _escape(c) if c not in keep and _steers(text, place) else c for place, c in enumerate(text)
    )


def padded(text: str, width: int) -> str:
    """Return a shown text with blanks after it, so that it takes this many columns."""
    return text + " " * max(0, width - columns(text))


def columns(text: str) -> int:
    """Return how many columns of a terminal a shown text takes."""
    return max(0, int(wcswidth(text)))


def shortened(text: str, width: int) -> str:
    """Return a shown text of at most this many columns; ``…`` stands for what is cut off."""
    if columns(text) <= width:
        return text
    while columns(text) > max(0, width - 1):
        text = text[:-1]
    return f"{text}…"[: max(0, width)]


def spreadsheet_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula, whatever it separates cells by.

    An apostrophe before what would begin one says that it is text.
    """
    return FORMULA.sub(r"\g<0>'", shown(text))


def _reason(name: str) -> str:
    if not name.strip():
        return "is empty"
    for place, c in enumerate(name):
        if "\ud800" <= c <= "\udfff":
            return "is not UTF-8"
        if c in SPECIAL:
            return f"holds {c}, which pages, links or file systems take for something else"
        if _steers(name, place):
            return f"holds a character that nobody sees (U+{ord(c):04X})"
    if name[0] == ".":
        return "begins with a dot, as hidden files do"
    if name != name.strip():
        return "begins or ends with a blank"
    if len(name.encode()) > LONGEST:
        return f"is longer than {LONGEST} bytes"
    return ""


def _escape(c: str) -> str:
    return f"\\x{ord(c):02x}" if c < "\x80" else c.encode("ascii", "backslashreplace").decode()


def _refused(c: str) -> bool:
    return c in SPECIAL or _invisible(c)


def _invisible(c: str) -> bool:
    return not c.isprintable() or bool(INVISIBLE.match(c) or VARIANTS.match(c))


def _steers(text: str, place: int) -> bool:
    """Return whether a character isn't seen and yet does something to what is shown."""
    c = text[place]
    if not _invisible(c):
        return False
    before = text[place - 1] if place else ""
    after = text[place + 1 : place + 2]
    if VARIANTS.match(c):
        return not _foreign_letter(before)
    return not (c in JOINERS and _foreign_letter(before) and _foreign_letter(after))


def _foreign_letter(c: str) -> bool:
    """Return whether a character is of a script in which joiners and variants mean something."""
    return bool(c) and not c.isascii() and unicodedata.category(c)[0] in "LM" and not _invisible(c)
