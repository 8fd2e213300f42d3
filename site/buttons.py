"""A question of a notebook, or a line to write, on a page without a kernel; live.js moves them."""

from __future__ import annotations

import html
import json
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


def line(
    name: str, hint: str, ways: list[str], gives: str, replies: list[tuple[float, str]]
) -> str:
    """Return the HTML of a line to write: a place for its result, a hint, and ways to write it.

    Args:
        name: The variable that the line is for.
        hint: How to begin, in Markdown.
        ways: Lines that are right.
        gives: What they give, in Markdown.
        replies: What to say to a number that somebody found without a kernel, the right one first;
            empty where no single number is asked for.
    """
    asks = ""
    if replies:
        data = html.escape(json.dumps(replies), quote=True)
        asks = (
            f'<form data-replies="{data}"><label>What does your line give? '
            '<input type="text" inputmode="decimal" size="10" autocomplete="off"></label> '
            '<button type="submit">Check</button><p role="status"></p></form>'
        )
    code = html.escape("\n".join(f"{name} = {way}" for way in ways))
    return (
        f'<div class="line" data-name="{name}">{asks}'
        f"<details><summary>A hint</summary><p>{in_html(hint)}</p></details>"
        f"<details><summary>Show ways to write it</summary><pre>{code}</pre>"
        f"<p>{in_html(gives)}</p></details></div>"
    )


def in_html(text: str) -> str:
    """Return a short text in Markdown as HTML: stress, code, and formulas for MathJax."""
    parts = []
    for part in re.split(r"(`.+?`|\$.+?\$)", html.escape(text)):  # stars in code are no stress
        if part.startswith("`"):
            parts.append(f"<code>{part[1:-1]}</code>")
        elif part.startswith("$"):
            parts.append(f'<span class="math notranslate nohighlight">\\({part[1:-1]}\\)</span>')
        else:
            strong = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", part)
            parts.append(re.sub(r"\*(.+?)\*", r"<em>\1</em>", strong))
    return "".join(parts)
