"""Markdown that a submission wrote, as HTML that can do nothing."""

from __future__ import annotations

import re

import jinja2


@jinja2.pass_context
def safe_markdown(context: jinja2.runtime.Context, source: str) -> str:
    """Turn markdown into HTML that can do nothing: for feedback and formgrader, as a filter.

    nbconvert shows HTML in a markdown cell as it is. Here only what makes up a text is left.
    """
    import bleach
    from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

    attachments = context.get("cell", {}).get("attachments", {})
    source = _MATH_LINKS.sub(r"\\text", source)
    renderer = IPythonRenderer(escape=False, attachments=attachments)
    html = MarkdownWithMath(renderer=renderer).render(source)
    clean: str = bleach.clean(
        html,
        tags=TAGS,
        attributes=_allowed,
        protocols=["http", "https", "mailto", "data"],
        strip=True,
        strip_comments=True,
    )
    return clean


TAGS = (
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "ul", "ol", "li", "blockquote", "pre"),
    *("em", "strong", "b", "i", "del", "sub", "sup", "code", "kbd", "span", "div", "a", "img"),
    *("table", "thead", "tbody", "tr", "th", "td", "details", "summary"),
)
_MATH_LINKS = re.compile(r"\\(href|url|class|cssId|style|require|data)\b")  # MathJax's way to HTML
_HIGHLIGHT = re.compile(r"highlight|hl-\w+|language-\w+|[a-z]{1,2}\d?")
_PICTURE = re.compile(r"data:image/(png|jpeg|gif|webp);|(?!\w+:|//)")


def _allowed(tag: str, name: str, value: str) -> bool:
    """Whether an attribute is left: links, pictures in the page itself, and colours of code."""
    if tag == "a":
        return name == "title" or (name == "href" and not value.strip().startswith("data:"))
    if tag == "img":
        return name in ("alt", "title", "width") or (
            name == "src" and _PICTURE.match(value) is not None
        )
    if tag in ("th", "td"):
        return name in ("align", "colspan", "rowspan")
    return name == "class" and all(map(_HIGHLIGHT.fullmatch, value.split()))
