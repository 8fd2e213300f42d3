"""HTML from the templates; nothing that anybody wrote is taken as HTML."""

from __future__ import annotations

import functools
import re

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from autograder.course.marks import counted, in_points, number
from autograder.course.names import shown

# In a longer text, blanks that don't break and joiners are wanted; these never are.
STEERING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def render(template: str, **values: object) -> str:
    """Return the page that a template of ``templates/`` gives for these values."""
    return _environment().get_template(template).render(**values)


@functools.lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("autograder.pages"),
        autoescape=True,
        finalize=_plain,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"points": number, "in_points": in_points, "counted": counted}
    return environment


def _plain(value: object) -> object:
    """Show control characters, direction marks and lone surrogates, which UTF-8 can't hold."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return STEERING.sub(lambda match: shown(match[0]), value)
    return value
