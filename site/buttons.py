"""A question of a notebook as buttons on a page that has no kernel; live.js moves them."""

from __future__ import annotations

import html
import re


def choice(name: str, answer: dict[str, str]) -> str:
    """Return the HTML of a question's buttons, and of what each choice would mean.

    Args:
        name: The question.
        answer: "right", and the text of each letter.
    """
    letters = [letter for letter in answer if letter != "right"]
    quiz = " data-quiz" if name.startswith("quiz") else ""
    buttons = "".join(
        f'<button type="button" data-letter="{letter}" aria-pressed="false"'
        f"{' data-right' if letter == answer['right'] else ''}"
        f' aria-label="answer {letter}">{letter}</button>'
        for letter in letters
    )
    says = "".join(f'<p data-letter="{k}" hidden>{in_html(answer[k])}</p>' for k in letters)
    return (
        f'<div class="choice" data-name="{name}"{quiz}><div role="group" aria-label="Choose">'
        f'{buttons}</div><div role="status">{says}<p class="score" hidden></p></div></div>'
    )


def in_html(text: str) -> str:
    """Return a short text in Markdown as HTML: stress, code, and formulas for MathJax."""
    text = html.escape(text)
    for pattern, replacement in (
        (r"\*\*(.+?)\*\*", r"<strong>\1</strong>"),
        (r"\*(.+?)\*", r"<em>\1</em>"),
        (r"`(.+?)`", r"<code>\1</code>"),
        (r"\$(.+?)\$", r'<span class="math notranslate nohighlight">\\(\1\\)</span>'),
    ):
        text = re.sub(pattern, replacement, text)
    return text
