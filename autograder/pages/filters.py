"""What nbgrader's own pages (formgrader's, its feedback) use to show a text: harmless, and soon.

``nbgrader_config.py`` puts these in place of nbconvert's filters of the same names, which show HTML
as it is, and take hours over texts that were made for that.
"""

from __future__ import annotations

import html
import re
from typing import Any

import jinja2

from autograder.pages.renderer import RENDERER, Budget

BUDGET = "autograder_budget"  # key of a page's resources
OUTPUT_LONGEST = 100_000  # characters of one output that are shown
COLOURS_MOST = 500  # changes of colour in one output
_ANSI = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")


@jinja2.pass_context
def markdown2html(context: jinja2.runtime.Context, source: str) -> str:
    """Turn Markdown into HTML that can do nothing."""
    attachments = context.get("cell", {}).get("attachments", {})
    return RENDERER.markdown(source, attachments, _budget(context))


@jinja2.pass_context
def highlight_code(context: jinja2.runtime.Context, source: str, **_: Any) -> str:
    """Turn Python code into HTML in colours."""
    return RENDERER.code(source, _budget(context))


def ansi2html(source: str) -> str:
    """Turn an output with a terminal's colours into HTML; a long one is cut."""
    from nbconvert.filters.ansi import ansi2html as coloured

    text = str(source)
    cut = len(text) - OUTPUT_LONGEST
    if cut > 0:
        text = text[:OUTPUT_LONGEST]
    if text.count("\x1b") <= COLOURS_MOST:
        try:
            shown = str(coloured(text))
        except ValueError:  # numbers of colours that there are not
            shown = html.escape(_ANSI.sub("", text))
    else:
        shown = html.escape(_ANSI.sub("", text))
    return f"{shown}\n[{cut:,} more characters are not shown]" if cut > 0 else shown


def strip_files_prefix(source: str) -> str:
    """Leave a text as it is: it was cleaned, and old notebooks' links lead nowhere here."""
    return source


def _budget(context: jinja2.runtime.Context) -> Budget:
    """Return what the page that is being made may still take."""
    resources = context.get("resources")
    if not isinstance(resources, dict):
        return Budget()
    budget = resources.setdefault(BUDGET, Budget())
    return budget if isinstance(budget, Budget) else Budget()
