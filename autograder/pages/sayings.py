"""What a check says of an answer, part by part."""

from __future__ import annotations

import re
from collections.abc import Iterable

from autograder.course.scores import Failure

LINES = {
    "asked for": "What was asked",
    "got": "What came",
    "likely cause": "Likely cause",
    "next step": "Next step",
}
LINE = re.compile(rf"^({'|'.join(LINES)}):[ \t]*", re.MULTILINE)


def said_once(failures: Iterable[Failure]) -> list[tuple[list[str], Failure]]:
    """Return what several checks say in the same words once: (the checks, the first of them)."""
    found: dict[tuple[str, str], tuple[list[str], Failure]] = {}
    for failure in failures:
        same = found.setdefault((failure.error, failure.message), ([], failure))
        same[0].append(failure.test)
    return list(found.values())


def said_lines(message: str) -> list[tuple[str, str]]:
    """Return what a check says, part by part: (heading, words); words before them have none."""
    parts = LINE.split(message.strip())
    found = [("", parts[0].strip())] if parts[0].strip() else []
    for label, words in zip(parts[1::2], parts[2::2], strict=True):
        found.append((LINES[label], words.strip()))
    return found
