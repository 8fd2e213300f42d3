"""What a check says of an answer, part by part."""

from __future__ import annotations

import re

LINES = {
    "asked for": "What was asked",
    "got": "What came",
    "likely cause": "Likely cause",
    "next step": "Next step",
}
LINE = re.compile(rf"^({'|'.join(LINES)}):[ \t]*", re.MULTILINE)


def said_lines(message: str) -> list[tuple[str, str]]:
    """Return what a check says, part by part: (heading, words); words before them have none."""
    parts = LINE.split(message.strip())
    found = [("", parts[0].strip())] if parts[0].strip() else []
    for label, words in zip(parts[1::2], parts[2::2], strict=True):
        found.append((LINES[label], words.strip()))
    return found
