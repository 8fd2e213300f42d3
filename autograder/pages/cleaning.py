"""HTML that others wrote, with only what makes up a text left of it.

bleach takes away every tag and attribute that isn't listed. What is left is decided on the tree
that is then there, when nothing is encoded any more: pictures come from the text itself, links
lead to other sites, and MathJax sees only commands that draw.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from autograder.pages.formulas import draw_formulas
from autograder.pages.mathematics import inert_places

_TAGS = """
    h1 h2 h3 h4 h5 h6 p br hr ul ol li blockquote pre em strong b i del sub sup code kbd span div
    a img table thead tbody tr th td details summary
"""
TAGS = frozenset(_TAGS.split())
ATTRIBUTES = {
    "a": ["href", "title"],
    "img": ["src", "alt", "title", "width"],
    "th": ["colspan", "rowspan"],
    "td": ["colspan", "rowspan"],
    "ol": ["start"],
    "div": ["class"],
    "span": ["class"],
}
PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}")
PICTURE_TYPES = ("image/png", "image/jpeg", "image/gif", "image/webp")
ATTACHMENT = "attachment:"
DEEPEST = 100  # tags within each other
_COLOURS = re.compile(r"highlight|[a-z]{1,2}\d?")  # the classes of Pygments
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]+")  # what browsers drop in an address
_NUMBER = re.compile(r"[1-9]\d{0,3}")
_NO_MATHEMATICS = ("pre", "code")  # MathJax looks into neither


class TooDeepError(ValueError):
    """Tags within tags, more than a browser takes."""


def clean(html: str, attachments: Mapping[str, str], *, formulas: bool = False) -> str:
    """Return HTML that can do nothing.

    Args:
        html: as it comes out of Markdown.
        attachments: name -> ``data:`` address of each picture that is attached to the text.
        formulas: whether they are drawn, for a page without MathJax.

    Raises:
        TooDeepError: its tags are nested too deeply.
    """
    import bleach

    protocols = ["http", "https", "mailto", "data", "attachment"]
    listed = bleach.clean(html, TAGS, ATTRIBUTES, protocols, strip=True, strip_comments=True)
    soup = BeautifulSoup(listed, "html.parser")
    for node in list(soup.descendants):
        if isinstance(node, NavigableString):
            _quiet(soup, node)
        elif isinstance(node, Tag):
            _tame(node, attachments)
    if formulas:
        draw_formulas(soup)
    return soup.decode(formatter="minimal")


def address(text: str) -> str:
    """Return a link's address, if it leads to another site or to a mailbox; else ``""``."""
    plain = _UNSEEN.sub("", text)
    if "\\" in plain:
        return ""
    try:
        parts = urlsplit(plain)
        host = parts.hostname
    except ValueError:
        return ""
    if parts.scheme == "mailto" and "@" in parts.path:
        return plain
    named = parts.scheme in ("http", "https") and host and parts.username is None
    return plain if named and plain.lower().startswith(f"{parts.scheme}://") else ""


def _tame(tag: Tag, attachments: Mapping[str, str]) -> None:
    """Decide on one tag: its picture or its link, and its class."""
    if sum(1 for _ in tag.parents) > DEEPEST:
        raise TooDeepError(f"more than {DEEPEST} tags within each other")
    if tag.name == "img":
        _picture(tag, attachments)
    elif tag.name == "a":
        target = address(str(tag.get("href", "")))
        del tag["href"]
        if target:
            tag["href"] = target
            tag["rel"] = "noopener noreferrer nofollow"
    for name in ("colspan", "rowspan", "start", "width"):
        if not _NUMBER.fullmatch(str(tag.get(name, "1"))):
            del tag[name]
    classes = tag.get_attribute_list("class")
    if not all(_COLOURS.fullmatch(str(name)) for name in classes if name is not None):
        del tag["class"]


def _picture(tag: Tag, attachments: Mapping[str, str]) -> None:
    """Keep a picture whose data are in the text or attached to it; else say what was there."""
    source = str(tag.get("src", ""))
    if source.startswith(ATTACHMENT):
        source = attachments.get(source.removeprefix(ATTACHMENT), "")
    else:
        source = _UNSEEN.sub("", source)
    if PICTURE.fullmatch(source):
        tag["src"] = source
        if not tag.get("alt"):
            tag["alt"] = "picture without a description"
        return
    words = str(tag.get("alt", "")).strip()
    tag.name = "em"
    tag.attrs = {}
    tag.can_be_empty_element = False
    tag.string = f"[picture not shown: {words}]" if words else "[picture not shown]"


def _quiet(soup: BeautifulSoup, text: NavigableString) -> None:
    """Part a text at each command that MathJax must not see, so that it sees none."""
    if any(parent.name in _NO_MATHEMATICS for parent in text.parents):
        return
    content = str(text)
    parts: list[NavigableString | Tag] = []
    done = 0
    for place in inert_places(content):
        parts.append(NavigableString(content[done:place]))
        parts.append(soup.new_tag("span", string="\\"))
        done = place + 1
    if parts:
        text.replace_with(*parts, NavigableString(content[done:]))
