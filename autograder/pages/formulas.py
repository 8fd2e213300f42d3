"""Formulas as MathML, for pages that run no script: what TeX means, for eyes and screen readers.

latex2mathml reads the TeX. Of what it makes, only elements and attributes that draw are kept; a
formula that it can't read, or that holds anything else, stays as it was typed.
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from autograder.pages.mathematics import inert_places

FORMULA = re.compile(
    r"\$\$(?P<block>[^$]+)\$\$"
    r"|(?P<environment>\\begin\{(?P<name>[A-Za-z]+\*?)\}.+?\\end\{(?P=name)\})"
    r"|(?<!\\)\$(?P<inline>[^\s$](?:[^$]*[^\s$\\])?)\$(?!\d)",  # "$5 and $6" is none
    re.DOTALL,
)
LONGEST = 2_000  # characters of one formula
DEEPEST = 60  # elements within each other
_ELEMENTS = """
    math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle mpadded mphantom msub msup msubsup
    munder mover munderover mtable mtr mtd
"""
ELEMENTS = frozenset(_ELEMENTS.split())
_ATTRIBUTES = """
    display displaystyle scriptlevel stretchy fence separator accent accentunder form largeop
    movablelimits lspace rspace minsize maxsize width height depth linethickness mathvariant
    columnalign rowspacing columnspacing
"""
ATTRIBUTES = frozenset(_ATTRIBUTES.split())
_VALUE = re.compile(r"[a-z-]+|[+-]?\d{1,2}(?:\.\d+)?(?:em|ex|pt|%)?|(?:left|right|center| )+")
_TYPED = ("pre", "code")


def draw_formulas(soup: BeautifulSoup) -> None:
    """Replace each formula in a text's tree, outside of code, by MathML.

    One on a line of its own can be wider than a phone: it scrolls by itself, by keyboard too.
    """
    for text in list(soup.find_all(string=FORMULA)):
        if not any(parent.name in _TYPED for parent in text.parents):
            _draw(soup, text)


def _draw(soup: BeautifulSoup, text: NavigableString) -> None:
    content, done = str(text), 0
    parts: list[NavigableString | Tag] = []
    for found in FORMULA.finditer(content):
        block = found["block"] or found["environment"]
        drawn = mathml(block or found["inline"], block=bool(block))
        if drawn and block:
            line = {"class": "formula", "role": "group", "aria-label": "Formula", "tabindex": "0"}
            formula = soup.new_tag("span", attrs=line)
            formula.append(drawn)
            drawn = formula
        if drawn:
            parts += [NavigableString(content[done : found.start()]), drawn]
            done = found.end()
    if parts:
        text.replace_with(*parts, NavigableString(content[done:]))


def mathml(tex: str, *, block: bool) -> Tag | None:
    """Return a formula as MathML; None where it isn't understood.

    Args:
        tex: the formula, without its dollar signs.
        block: whether it stands on a line of its own.
    """
    from latex2mathml.converter import convert

    if len(tex) > LONGEST or next(inert_places(tex), None) is not None:
        return None
    try:
        made = convert(tex, display="block" if block else "inline")
    except Exception:  # it has many kinds of them, for whatever it can't read
        return None
    math = BeautifulSoup(made, "html.parser").math
    if math is None:
        return None
    for element in (math, *math.find_all(True)):
        if element.name not in ELEMENTS or sum(1 for _ in element.parents) > DEEPEST:
            return None
        element.attrs = {
            name: value
            for name, value in element.attrs.items()
            if name in ATTRIBUTES and _VALUE.fullmatch(str(value))
        }
    return math.extract()
