"""HTML from the templates; nothing that anybody wrote is taken as HTML."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from autograder.course.names import shown


def render(template: str, **values: object) -> str:
    """Return the page that a template of ``templates/`` gives for these values."""
    environment = Environment(
        loader=PackageLoader("autograder.pages"),
        autoescape=True,
        finalize=_plain,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(template).render(**values)


def _plain(value: object) -> object:
    """Show direction marks, lone surrogates and the like, which UTF-8 or a reader trips over."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return shown(value, keep="\n\t")
    return value
