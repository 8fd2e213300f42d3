"""The program that lays out texts: ``python -m autograder.pages.rendering``.

Whatever a text makes a parser do, it does it here, in a process of its own with little memory,
which the system ends when a text takes too long.
"""

from __future__ import annotations

import contextlib
import json
import re
import signal
import struct
import sys
import time
from collections.abc import Mapping
from typing import IO, Any

from autograder.pages.cleaning import ATTACHMENT, PICTURE_TYPES, TooDeepError, clean
from autograder.sandbox import starting

MEMORY = 2 * 2**30
LENGTH = struct.Struct("!I")
# A picture's data in the text itself are no text to parse; shorter ones don't matter.
_EMBEDDED = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]{200,}={0,2}")


def markdown(source: str, attachments: Mapping[str, Any], *, formulas: bool = False) -> str:
    """Return the HTML of a text in Markdown, which can do nothing.

    Args:
        source: the text.
        attachments: name -> type -> data of what is attached, as a notebook's cell has them.
        formulas: whether they are drawn, for a page without MathJax.
    """
    pictures = dict(_pictures(attachments))

    def take_out(found: re.Match[str]) -> str:
        name = f"embedded-{len(pictures)}"
        pictures[name] = found[0]
        return ATTACHMENT + name

    return clean(_parsed(_EMBEDDED.sub(take_out, source)), pictures, formulas=formulas)


def code(source: str) -> str:
    """Return the HTML of Python code, in colours."""
    from IPython.lib.lexers import IPython3Lexer
    from pygments import highlight
    from pygments.formatters import HtmlFormatter

    coloured: str = highlight(source, IPython3Lexer(), HtmlFormatter())
    return coloured


def outside(source: str) -> str:
    """Return a text without the data of its pictures: what there is to parse."""
    return _EMBEDDED.sub("", source)


def _pictures(attachments: Mapping[str, Any]) -> list[tuple[str, str]]:
    found = []
    for name, kinds in attachments.items():
        for kind, data in kinds.items() if isinstance(kinds, dict) else ():
            if kind in PICTURE_TYPES and isinstance(data, str):
                found.append((name, f"data:{kind};base64,{''.join(data.split())}"))
                break
    return found


def _parsed(source: str) -> str:
    from mistune import HTMLRenderer
    from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

    class Renderer(IPythonRenderer):
        def image(self, text: str, url: str, title: str | None = None) -> str:
            """Write a picture as it was written: which are shown, is decided on the tree."""
            return str(HTMLRenderer.image(self, text, url, title))

    renderer = Renderer(escape=False, exclude_anchor_links=True)
    return str(MarkdownWithMath(renderer=renderer).render(source))


def read(stream: IO[bytes]) -> Any:
    """Return what the other side sent; None if it is gone."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    body = stream.read(LENGTH.unpack(head)[0])
    return json.loads(body)


def write(stream: IO[bytes], value: Any) -> None:
    """Send something to the other side."""
    body = json.dumps(value).encode()
    stream.write(LENGTH.pack(len(body)) + body)
    stream.flush()


def main() -> None:
    """Lay out what is asked for, until nobody asks any more."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    starting.leave_out_slow_modules()
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    markdown("ready $x$", {}, formulas=True)  # loads what is needed
    write(answers, {})
    while (question := read(asked)) is not None:
        start = time.process_time()
        _end_after(question["seconds"])
        try:
            if question["kind"] == "code":
                html = code(question["text"])
            else:
                formulas = question["kind"] == "text"
                html = markdown(question["text"], question["attachments"], formulas=formulas)
            answer: dict[str, Any] = {"html": html}
        except (MemoryError, RecursionError, TooDeepError):
            answer = {"problem": "it is nested too deeply"}
        except Exception as error:
            answer = {"problem": f"it can't be read ({type(error).__name__})"}
        _end_after(0)
        write(answers, answer | {"seconds": time.process_time() - start})


def _end_after(seconds: float) -> None:
    """Let the system end this process after so much processor time; 0 for never."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


if __name__ == "__main__":
    main()
