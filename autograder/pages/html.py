"""HTML from the templates; nothing that anybody wrote is taken as HTML."""

from __future__ import annotations

import functools

from jinja2 import Environment, PackageLoader


def render(template: str, **values: object) -> str:
    """Return the page that a template of ``templates/`` gives for these values."""
    return _environment().get_template(template).render(**values)


@functools.lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("autograder.pages"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
