"""What of a submission's outputs is kept: text and pictures, which can do nothing when shown."""

from __future__ import annotations

import base64
import binascii
import contextlib
from collections.abc import Iterator, Sequence
from typing import Any

PICTURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
MAX_NAME, MAX_LINE, MAX_LINES = 200, 10_000, 100  # of an exception: characters, lines

Output = dict[str, Any]


def stream(text: object) -> Output:
    """Return printed text as an output."""
    return {"output_type": "stream", "name": "stdout", "text": text}


def error(name: str, text: str, lines: Sequence[str] = ()) -> Output:
    """Return an exception as an output."""
    shown = list(lines) or [f"{name}: {text}"]
    return {"output_type": "error", "ename": name, "evalue": text, "traceback": shown}


def credited(outputs: Sequence[Output], points: float) -> list[Output]:
    """Return a test's outputs; a result that nbgrader can't take for a score becomes an error.

    nbgrader reads the first result as a score, and stops at one that is more than the test is
    worth, or that has no text: nothing of that submission would be graded.

    Args:
        outputs: the test's.
        points: what it is worth.
    """
    kept: list[Output] = []
    for item in outputs:
        if item.get("output_type") == "execute_result":
            text = item["data"].get("text/plain") if isinstance(item.get("data"), dict) else None
            with contextlib.suppress(ValueError):
                if not text or float(text) > points:
                    about = (
                        f"its value, {text:.20}, is more than" if text else "its value is not in"
                    )
                    kept.append(error("ValueError", f"{about} the {points:g} points of this test"))
                    continue
        kept.append(item)
    return kept


def plain(outputs: Sequence[Output], limit: int, count: int) -> Iterator[Output]:
    """Yield outputs that can't do anything when they are shown: text and pictures, to a limit."""
    size = 0
    for item in outputs:
        kept = _kept(item, count)
        if kept is None:
            continue
        size += len(repr(kept))
        if size > limit and kept["output_type"] != "error":
            yield {"output_type": "stream", "name": "stdout", "text": "[more output was cut off]\n"}
            return
        yield kept


def _kept(item: Output, count: int) -> Output | None:
    kind = item.get("output_type")
    if kind == "stream" and item.get("name") in ("stdout", "stderr"):
        text = _clean(item.get("text", ""))
        return {"output_type": kind, "name": item["name"], "text": text} if text else None
    if kind == "error":
        lines = item.get("traceback")
        return {
            "output_type": kind,
            "ename": _clean(item.get("ename", ""))[:MAX_NAME],
            "evalue": _clean(item.get("evalue", ""))[:MAX_LINE],
            "traceback": [_clean(line)[:MAX_LINE] for line in lines[-MAX_LINES:]]
            if isinstance(lines, list)
            else [],
        }
    if kind in ("display_data", "execute_result") and isinstance(item.get("data"), dict):
        data = {"text/plain": _clean(item["data"].get("text/plain", ""))}
        for mime, beginning in PICTURES.items():
            if _is_picture(item["data"].get(mime), beginning):
                data[mime] = item["data"][mime]
        kept: Output = {"output_type": kind, "data": data, "metadata": {}}
        if kind == "execute_result":
            kept["execution_count"] = count
        return kept
    return None


def _clean(value: object) -> str:
    """Return a text that every file and database takes: no lone surrogates, no NUL."""
    return str(value).replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def _is_picture(content: object, beginning: bytes) -> bool:
    if not isinstance(content, str):
        return False
    try:
        return base64.b64decode(content, validate=True).startswith(beginning)
    except (binascii.Error, ValueError):
        return False
