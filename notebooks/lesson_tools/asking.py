"""Questions to answer before one looks: buttons that hold the output back until one is chosen.

The notebook asks in words, with lettered choices; what each choice would mean lies beside the
notebooks in ``answers/``, so that no answer stands open in a cell.
"""

from __future__ import annotations

import html
import tomllib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Any

from IPython.utils.capture import capture_output

from lesson_tools.drawing import MissingFileError
from lesson_tools.keeping import display_widget, in_html, in_words, kept

try:
    import ipywidgets
except ImportError:
    ipywidgets = None

Answers = dict[str, dict[str, str]]  # of each question: "right", and what each letter would mean
ANSWERS = Path(__file__).with_name("answers")
OPEN = "Show what came out"
NARROW = {"width": "4em"}


def questions(
    lesson: str,
) -> tuple[Callable[[str], None], Callable[[str], AbstractContextManager[None]]]:
    """Return the two helpers of a lesson, ``choose`` and ``held_back``.

    ``choose(name)`` displays a button for each choice of a question; whichever is clicked says what
    it would mean. What is printed and displayed inside of ``with held_back(name):`` appears when
    that question has been answered. A question without choices, to be worked out on paper, has a
    button there that says so.

    Args:
        lesson: The name of the notebook, without its ending.

    Raises:
        MissingFileError: There are no answers for this lesson.
    """
    asked = Asked(read_answers(lesson))
    return asked.choose, asked.held_back


def read_answers(lesson: str) -> Answers:
    """Read what each choice of a lesson's questions would mean.

    Args:
        lesson: The name of the notebook, without its ending.

    Raises:
        MissingFileError: There is no such file.
    """
    path = ANSWERS / f"{lesson}.toml"
    if not path.is_file():
        raise MissingFileError(
            f"{path} is missing: get the workbook's whole folder notebooks/ again."
        )
    return tomllib.loads(path.read_text(encoding="utf-8"))


class Asked:
    """The questions of one lesson, and what has been answered."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.first: dict[str, str] = {}  # question -> the first letter that was chosen
        self.waiting: dict[str, list[Callable[[], None]]] = {}

    def choose(self, name: str) -> None:
        """Display the buttons of a question.

        Args:
            name: The question.
        """
        texts = {letter: text for letter, text in self.answers[name].items() if letter != "right"}
        right = self.answers[name]["right"]
        self.first.pop(name, None)
        self.waiting[name] = []
        folded = "".join(
            f"<p><b>{letter})</b> {html.escape(text)}</p>" for letter, text in texts.items()
        )
        words = "Decide on a letter, and write it down. Then open the answers."
        instead = f"<p>{words}</p><details><summary>Answers</summary>{folded}</details>"
        if ipywidgets is None:
            display_widget(None, instead, words)
            return
        says = ipywidgets.Output()
        buttons = [
            ipywidgets.Button(
                description=letter, tooltip=f"choose {letter}", layout={"width": "4em"}
            )
            for letter in texts
        ]

        def answer(button: Any) -> None:
            letter = button.description[0]
            self.first.setdefault(name, letter)
            button.description = f"{letter} {'✓' if letter == right else '✗'}"
            says.outputs = (markdown(texts[letter] + self._score(name)),)
            for reveal in self.waiting.pop(name, []):
                reveal()

        for button in buttons:
            button.on_click(answer)
        display_widget(
            ipywidgets.VBox([ipywidgets.HBox(buttons), says]), instead, f"{words} ({OPEN})"
        )

    @contextmanager
    def held_back(self, name: str) -> Iterator[None]:
        """Keep what is printed and displayed until the question is answered.

        Args:
            name: The question.
        """
        if name in self.first:
            yield
            return
        with ExitStack() as stack:
            captured = stack.enter_context(capture_output())
            try:
                yield
            except BaseException:
                stack.close()
                captured.show()  # an error is not held back, nor what came before it
                raise
        outputs = kept(captured)
        instead = f"<details><summary>{OPEN}</summary>{in_html(outputs)}</details>"
        widget = None if ipywidgets is None else self._curtain(name, outputs)
        display_widget(widget, instead, in_words(outputs))

    def _curtain(self, name: str, outputs: list[dict[str, Any]]) -> Any:
        """Return an area that shows outputs when the question is answered."""
        area = ipywidgets.Output()

        def reveal() -> None:
            area.outputs = tuple(outputs)

        if "right" in self.answers[name]:
            area.outputs = (markdown("*Choose a letter above: then you see here what came out.*"),)
            self.waiting.setdefault(name, []).append(reveal)
            return area
        button = ipywidgets.Button(
            description="I have my answer: show what came out", layout={"width": "auto"}
        )

        def ready(_: Any) -> None:
            self.first[name] = ""
            button.layout.display = "none"
            reveal()

        button.on_click(ready)
        return ipywidgets.VBox([button, area])

    def _score(self, name: str) -> str:
        """Say how many questions of the quiz were right at once, if this is one of them."""
        if not name.startswith("quiz"):
            return ""
        quiz = [question for question in self.answers if question.startswith("quiz")]
        right = sum(
            self.first.get(question) == self.answers[question]["right"] for question in quiz
        )
        done = sum(question in self.first for question in quiz)
        return (
            f"\n\n*Right at the first try: {right} of {done}; the quiz has {len(quiz)} questions.*"
        )


def markdown(text: str) -> dict[str, Any]:
    """Return an output of a notebook that displays Markdown."""
    data = {"text/markdown": text, "text/plain": text}
    return {"output_type": "display_data", "data": data, "metadata": {}}
