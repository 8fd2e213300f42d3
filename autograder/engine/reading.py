"""The cells of a notebook file, whatever was handed in: any format, any encoding, broken in places.

What a participant's programs may do to a notebook costs a note, or the cell that it was done to.
"""

from __future__ import annotations

import contextlib
import json
import logging
import warnings
from collections.abc import Iterator
from typing import Any

CellJson = dict[str, Any]
MAX_CELLS = 5_000
MAX_NOTES = 10  # of cells that are broken


class UnreadableError(Exception):
    """No notebook of the assignment: one sentence says why, for a person."""


def read_cells(content: bytes) -> tuple[list[CellJson], list[str]]:
    """Read the cells of a notebook file, of whatever format and encoding.

    What is missing or broken in one cell costs that cell, and is said.

    Args:
        content: the file.

    Returns:
        the cells, each with ``cell_type``, ``id``, ``metadata``, ``source`` and ``attachments``, of
        which the first two are text; and one sentence for each thing that was put right.

    Raises:
        UnreadableError: it is no notebook. There is no other error.
    """
    with only_unreadable():
        return _read_cells(content)


@contextlib.contextmanager
def only_unreadable() -> Iterator[None]:
    """Make whatever goes wrong with a submission the one error for that."""
    try:
        yield
    except UnreadableError:
        raise
    except MemoryError:
        raise UnreadableError("it needs too much memory to be read") from None
    except Exception as error:
        raise UnreadableError(f"reading it failed ({_short(error)})") from error


def encoding_of(content: bytes) -> str:
    """Return the encoding of a notebook file: JSON's own, or the one that old mail programs use.

    Args:
        content: the file. In UTF-7 no backslash stands for itself, and any notebook has one.
    """
    begins = content.startswith((b"+/v", b"+AHs"))  # a byte order mark, or a bracket
    if content.isascii() and b"\\" not in content and (begins or b"+AFw" in content):
        return "utf-7"
    return json.detect_encoding(content)


def _read_cells(content: bytes) -> tuple[list[CellJson], list[str]]:
    text, notes = _text_of(content)
    notebook = _parse(text)
    version = notebook.get("nbformat")
    if isinstance(version, (int, float)) and version >= 5:
        raise UnreadableError(f"it is not a notebook in format 4 (its nbformat is {version!r:.20})")
    if "cells" not in notebook and "worksheets" in notebook:
        notebook = _upgraded(notebook)
    cells = notebook.get("cells")
    if not isinstance(cells, list):
        raise UnreadableError("it is not a notebook in format 4 (it has no list of cells)")
    if len(cells) > MAX_CELLS:
        raise UnreadableError(f"it has more than {MAX_CELLS} cells")
    found = []
    for number, cell in enumerate(cells, 1):
        if not isinstance(cell, dict):
            notes.append(f"its cell number {number} is no cell, and is left out")
            continue
        cell = _of_format_1(cell) if version == 1 else cell
        source = _source(cell, "source")
        if source is None:
            notes.append(f"its cell number {number} has no text that can be read")
        if not isinstance(cell.get("metadata") or {}, dict):
            notes.append(f"the metadata of its cell number {number} are broken")
        found.append(_as_expected(cell, source or ""))
    return found, _few(notes)


def _text_of(content: bytes) -> tuple[str, list[str]]:
    if not content.strip(b"\0 \t\r\n"):
        raise UnreadableError("the file is empty")
    encoding = encoding_of(content)
    try:
        return content.decode(encoding, "surrogatepass"), []
    except UnicodeDecodeError:
        note = f"the file holds what is not {encoding.upper()}; those characters are lost"
        return content.decode(encoding, "replace"), [note]


def _parse(text: str) -> dict[str, Any]:
    try:
        notebook = json.loads(text.removeprefix("\ufeff"), parse_int=_int)
    except RecursionError:
        raise UnreadableError("it is not a notebook (brackets in brackets without end)") from None
    except ValueError as error:
        raise UnreadableError(f"it is not a notebook ({_short(error)})") from None
    if not isinstance(notebook, dict):
        raise UnreadableError("it is not a notebook in format 4 (it has no list of cells)")
    return notebook


def _int(digits: str) -> int:
    """Return a number; none that counts here has so many digits that Python refuses them."""
    return int(digits[:20])


def _short(error: Exception) -> str:
    text = " ".join(str(error).split())[:100]
    return "".join(c for c in text if c.isprintable()) or type(error).__name__


def _few(notes: list[str]) -> list[str]:
    if len(notes) <= MAX_NOTES:
        return notes
    more = len(notes) - MAX_NOTES
    return [*notes[:MAX_NOTES], f"{more} more of its cells {'is' if more == 1 else 'are'} broken"]


def _of_format_1(cell: dict[str, Any]) -> dict[str, Any]:
    """Return a cell of the first format as one of today's; its text had the name of its kind."""
    kind = cell.get("cell_type")
    if "source" in cell or kind not in ("code", "text"):
        return cell
    return cell | {"cell_type": "code" if kind == "code" else "markdown", "source": cell.get(kind)}


def _upgraded(notebook: dict[str, Any]) -> dict[str, Any]:
    """Return a notebook of an older format in format 4, as nbformat does it."""
    import nbformat
    from nbformat.reader import reads

    whole: dict[str, Any] = {
        "nbformat": 3,  # what is made of a cell of format 2 below is one of format 3
        "nbformat_minor": 0,
        "metadata": {},
        "worksheets": [{"cells": [_complete(cell) for cell in _old_cells(notebook)]}],
    }
    with _silence():
        try:
            return dict(nbformat.convert(reads(json.dumps(whole)), 4))
        except Exception as error:
            raise UnreadableError(f"its old format can't be converted ({_short(error)})") from None


def _old_cells(notebook: dict[str, Any]) -> list[Any]:
    sheets = notebook["worksheets"]
    found: list[Any] = []
    for sheet in sheets if isinstance(sheets, list) else []:
        cells = sheet.get("cells") if isinstance(sheet, dict) else None
        found += cells if isinstance(cells, list) else []
        if len(found) > MAX_CELLS:
            raise UnreadableError(f"it has more than {MAX_CELLS} cells")
    return found


def _complete(cell: Any) -> dict[str, Any]:
    """Return a cell of an old notebook with all that its format asks for, and without outputs."""
    given = cell if isinstance(cell, dict) else {}
    kind, level, metadata = given.get("cell_type"), given.get("level"), given.get("metadata")
    whole: dict[str, Any] = {"metadata": metadata if isinstance(metadata, dict) else {}}
    if kind == "code":
        text = _old_source(given, "input")
        return whole | {"cell_type": kind, "input": text, "language": "python", "outputs": []}
    return whole | {
        "cell_type": kind if kind in ("markdown", "heading") else "raw",
        "source": _old_source(given, "source"),
        "level": level if level in range(1, 7) else 1,
    }


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """Keep a library from telling the terminal what a participant wrote."""
    before = logging.root.manager.disable
    logging.disable()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)


def _source(cell: dict[str, Any], key: str) -> str | None:
    source = cell.get(key)
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        return "".join(source)
    return source if isinstance(source, str) else None


def _old_source(cell: dict[str, Any], key: str) -> str:
    """Return an old cell's text; format 2 had its lines without their ends."""
    source, lines = _source(cell, key) or "", cell.get(key)
    if source and isinstance(lines, list) and not any(line.endswith("\n") for line in lines[:-1]):
        return "\n".join(lines)
    return source


def _as_expected(cell: dict[str, Any], source: str) -> CellJson:
    kind, name, metadata = cell.get("cell_type"), cell.get("id"), cell.get("metadata")
    return {
        "cell_type": kind if isinstance(kind, str) else "",
        "id": name if isinstance(name, str) else "",
        "metadata": metadata if isinstance(metadata, dict) else {},
        # a lone surrogate is no text: nothing could print or save it
        "source": source.encode("utf-8", "replace").decode("utf-8"),
        "attachments": cell.get("attachments"),
    }
