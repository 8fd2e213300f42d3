"""What a lesson's questions, pictures and minutes must be. One sentence per fault, as in gates."""

from __future__ import annotations

import ast
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import minutes
from lesson_gates import CHOICE, QUESTION
from notebook_gates import Notebook, read

ASKS = re.compile(r'^choose\("(\w+)"\)$', re.M)
HOLDS = re.compile(r'^with held_back\("(\w+)"\):$', re.M)
PROMPT = re.compile(r"\*\*(?:Predict first|By hand)")
LESSON = re.compile(r"\]\((\d\d)_\w+\.ipynb\)")
MOVES = re.compile(r"^sliders\(", re.M)
ANSWER = re.compile(r"(?<=</summary>).*?(?=</details>)", re.S)  # what is folded, below its title
NUMBER = re.compile(r"(?<![\w.])[-\u2212]?\d(?:[\d,.]*\d)?")
LETTERED = re.compile(r"^- [a-e]\) |(?<!\w)\(a\) .+\(b\) ", re.M)
SPEAKS = re.compile(r"^(?:print|show|display|draw_\w+|sliders|plt\.\w+)\(", re.M)
DRAWS = re.compile(r"\bplt\.|\baxes\.|\bfigure\b")
SHORT = 8  # lines of drawing that may stand open
READING = re.compile(r"## (?:Further reading|References)$", re.M)
READ = re.compile(r"- [^:\[]+: \[\*[^*]+\*\]\(https?://[^)]+\),.* (?:19|20)\d\d\b")
SECTIONS = (
    "What you can do now",
    "Quiz",
    "Stretch exercises",
    "Where it goes on",
    "Further reading",
)
LONGEST = 45  # minutes

# Words that somebody who has learned English at school may not know -> what we write.
HARD_WORDS = {
    r"\b[Mm]end(?:s|ed|ing)?\b": "repair, correct",
    r"\b[Rr]eckon(?:s|ed|ing)?\b": "think, count",
    r"\b[Dd]ear(?:er|ly)?\b": "costly",
    r"\b[Ww]aver(?:s|ed|ing)?\b": "be undecided",
    r"\b[Hh]ence\b(?! \*binary)": "so",
    r"\b[Tt]hus\b": "so",
    r"\b[Ll]est\b": "so that not",
    r"\b[Ff]ain\b|\b[Ee]re\b|\b[Aa]lbeit\b": "a plain word",
    r"\b[Cc]ocksure\b|\b[Aa]rrogan(?:t|ce)\b": "overconfident",
    r"\b[Nn]udg(?:e|es|ed|ing)\b": "change a little",
    r"\b[Ll]eap(?:s|ed|ing)?\b|\b[Ll]eapt\b": "jump",
    r"\b[Hh]ands? (?:it )?on\b": "pass on",
    r"\b[Tt]imid(?:ly)?\b|\b[Ss]cald(?:s|ed|ing)?\b|\b[Ss]peckle[sd]?\b": "a plain word",
    r"\b[Oo]utliers?\b|\b[Pp]lateaus?\b|\bcontiguous\b": "far from the others, flat, side by side",
    r"\bactivation functions?\b": "the sigmoid, the bend: no lesson has explained the other word",
    r"\b[Rr]emed(?:y|ies)\b|\b[Ll]edges?\b|\bunsmooth\b": "a plain word",
    r"out of a hat|in disguise|museum piece": "what is meant, without a picture",
}


def questions_match(path: Path) -> Iterator[str]:
    """Each question has buttons and an answer for each of its letters; each answer is used once."""
    notebook, answers = read(path), answers_of(path)
    used = Counter(name for cell in _code(notebook) for name in ASKS.findall(cell.source))
    held = {name for cell in _code(notebook) for name in HOLDS.findall(cell.source)}
    for name in sorted(set(answers) - set(used) - held):
        yield f"{path}: nothing asks for {name}"
    for name in sorted((set(used) | held) - set(answers)):
        yield f"{path}: {name} has no answers"
    for name, count in used.items():
        if count > 1:
            yield f"{path}: {name} is asked {count} times"
    before: Notebook = None
    for cell in notebook.cells:
        for name in ASKS.findall(cell.source) if cell.cell_type == "code" else []:
            offered = CHOICE.findall(before.source) if before is not None else []
            answer = dict(answers.get(name, {}))
            right = answer.pop("right", "")
            if offered != list(answer) or right not in answer or len(offered) < 3:
                yield f"{path}: {name} offers {offered}, answers {list(answer)}, right is {right!r}"
            if any(len(text.split()) < 4 for text in answer.values()):
                yield f"{path}: {name} has a choice that is not explained"
        before = cell


def folds_answer(path: Path) -> Iterator[str]:
    """Below an assignment's question the same answers are folded, for who has no buttons there.

    A lesson needs none: it has its answers beside it, and folds them itself where no widgets run.
    """
    answers = answers_of(path)
    before: Notebook = None
    for cell in read(path).cells:
        for name in ASKS.findall(cell.source) if cell.cell_type == "code" else []:
            texts = [(k, text) for k, text in answers.get(name, {}).items() if k != "right"]
            wanted = "".join(f"- **{letter})** {text}\n" for letter, text in texts)
            folded = ANSWER.findall(before.source) if before is not None else []
            if [text.strip() for text in folded] != [wanted.strip()]:
                yield f"{path}: below {name} other answers are folded than its buttons give"
        before = cell


def scores_itself(path: Path) -> Iterator[str]:
    """No question with lettered choices stands anywhere without buttons below it."""
    cells = read(path).cells
    for cell, after in itertools.pairwise([*cells, None]):
        offers = cell.cell_type == "markdown" and LETTERED.search(cell.source)
        if offers and (after is None or not ASKS.search(after.source)):
            yield f"{path}: {cell.id} offers choices, and has no buttons below"


def answers_held_back(path: Path) -> Iterator[str]:
    """After a prompt comes its question, then a cell that shows nothing before it is answered.

    Nor may what can be read there give the answer away, with a word that only the right choice has:
    a heading above, the cell's own names and strings, or the prose around the question; below it,
    down to the next one or the end of the section, with a number that only the right choice has.
    """
    cells, answers = read(path).cells, answers_of(path)
    for number, cell in enumerate(cells):
        if cell.cell_type != "markdown" or not PROMPT.search(cell.source):
            continue
        after = [c for c in cells[number + 1 : number + 3] if c.cell_type == "code"]
        name = next(iter(ASKS.findall(after[0].source)), "") if after else ""
        follows = after[1:] if name else after
        holds = next(iter(HOLDS.findall(follows[0].source)), "") if follows else ""
        if not holds or (name and holds != name):
            yield f"{path}: what {cell.id} asks is not held back in the cell after it"
            continue
        if SPEAKS.search(follows[0].source):
            yield f"{path}: {follows[0].id} shows something before {holds} is answered"
        if name:
            for word in _only_right(cell.source, answers.get(name, {})):
                if word in _readable(cells, number, follows[0]):
                    yield f"{path}: {word!r} gives the answer to {name} away"
            below = NUMBER.findall(_prose_below(cells, number))
            for digits in numbers_only_right(cell.source, answers.get(name, {})) & set(below):
                yield f"{path}: {digits} gives the answer to {name} away"


def answers_printed(path: Path, ran: Notebook) -> Iterator[str]:
    """Nothing printed below a question, down to the next, has a number of the right choice alone.

    Args:
        path: A lesson.
        ran: The same lesson with its outputs.
    """
    for number, cell in enumerate(ran.cells):
        if cell.cell_type != "markdown" or not PROMPT.search(cell.source):
            continue
        for name in ASKS.findall(ran.cells[number + 1].source):
            rights = numbers_only_right(cell.source, answers_of(path).get(name, {}))
            for below in _until_next(ran.cells, number):
                printed = "".join(o.get("text", "") for o in below.get("outputs", []))
                for digits in rights & set(NUMBER.findall(printed)):
                    yield f"{path}: {below.id} prints {digits}, the answer to {name}"


def sliders_held_back(path: Path) -> Iterator[str]:
    """Below a section's first question, a slider shows nothing before a question is answered.

    Who moves it finds the answer; and its first picture, on a page all of which is there at once,
    mostly shows it already.
    """
    asked = False
    for cell in read(path).cells:
        if cell.cell_type == "markdown":
            asked = asked and not cell.source.startswith("## ")
            asked = asked or bool(PROMPT.search(cell.source))
        elif asked and MOVES.search(cell.source):
            yield f"{path}: {cell.id} moves below a question, and is not held back"


def keys_balanced(path: Path) -> Iterator[str]:
    """No letter is right in more than half of a lesson's questions, first three, or quiz."""
    answers = answers_of(path)
    for part, names in (
        ("questions", list(answers)),
        ("first questions", [name for name in answers if name.startswith("back")]),
        ("quiz questions", [name for name in answers if name.startswith("quiz")]),
    ):
        rights = Counter(answers[name]["right"] for name in names if "right" in answers[name])
        for letter, count in rights.items():
            if 2 * count > rights.total():
                yield f"{path}: {letter} is right in {count} of {rights.total()} {part}"


def looks_back(path: Path) -> Iterator[str]:
    """A lesson begins with three questions about earlier ones."""
    if path.stem.startswith("00"):
        return
    asked = [name for cell in _code(read(path)) for name in ASKS.findall(cell.source)]
    if asked[:3] != ["back_1", "back_2", "back_3"]:
        yield f"{path}: begins with {asked[:3]}, not with three questions about earlier lessons"


def comes_back(path: Path) -> Iterator[str]:
    """Each of the first questions links the lesson that it is from, one from two or more before.

    The first two lessons have too few before them. A notebook without a number counts as the next
    one after those that it links.
    """
    cells = [cell for cell in read(path).cells if cell.id in ("back_1", "back_2", "back_3")]
    linked = [int(k) for cell in cells for k in LESSON.findall(cell.source)]
    if len(linked) < len(cells):
        yield f"{path}: one of its first questions doesn't say which lesson it is from"
    elif cells:
        here = int(path.stem[:2]) if path.stem[:2].isdecimal() else max(linked) + 1
        if max(linked) >= here or (here > 2 and min(linked) > here - 2):
            yield f"{path}: lesson {here} begins with questions from {linked}"


def quiz_counts(path: Path) -> Iterator[str]:
    """A quiz of four to six questions, numbered, whose buttons keep the score."""
    cells = read(path).cells
    start = next((i for i, cell in enumerate(cells) if cell.source.startswith("## Quiz")), 0)
    asked = [name for cell in cells[start:] for name in ASKS.findall(cell.source)]
    numbers = [q[1] for cell in cells[start:] if (q := QUESTION.match(cell.source))]
    wanted = [f"quiz_{number}" for number in range(1, len(asked) + 1)]
    if not 4 <= len(asked) <= 6 or asked != wanted or [f"quiz_{n}" for n in numbers] != wanted:
        yield f"{path}: the quiz asks {asked} under the numbers {numbers}"


def drawing_folded(path: Path) -> Iterator[str]:
    """Tools and long drawing code are folded: in Jupyter, and by the tag that the site reads."""
    for cell in _code(read(path)):
        folded = cell.metadata.get("jupyter", {}).get("source_hidden")
        tagged = "hide-input" in cell.metadata.get("tags", [])
        long = len(cell.source.splitlines()) > SHORT and DRAWS.search(cell.source)
        if (long or "lesson_tools" in cell.source) and not (folded and tagged):
            yield f"{path}: {cell.id} draws or fetches tools, and is not folded"


def captions_shown(path: Path) -> Iterator[str]:
    """A picture's caption comes with the picture; prose doesn't begin with "Above:" or "Left:"."""
    for cell in read(path).cells:
        if cell.cell_type == "markdown" and re.match(r"(?:Above|Left|Right|Below)\b", cell.source):
            yield f"{path}: {cell.id} is a caption; give it to show()"


def minutes_agree(path: Path) -> Iterator[str]:
    """The minutes at the top and under each heading are the model's, and not too many."""
    notebook = read(path)
    took = minutes.times(notebook, _folder(path))
    if took.total > LONGEST:
        yield f"{path}: takes {took.total} minutes; split it"
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    stated = re.findall(r"\| \*\*Time\*\* \| about (\d+) minutes", text)
    if stated != [str(took.total)]:
        yield f"{path}: states {stated} minutes; the model says {took.total}"
    reached = re.findall(r"^\*Minute (\d+) of (\d+)\*$", text, re.M)
    wanted = [(str(took.reached(k)), str(took.total)) for k in range(1, len(took.sections))]
    if reached != wanted:
        yield f"{path}: prints {reached} under its headings; the model says {wanted}"


def closes_alike(path: Path) -> Iterator[str]:
    """The last five sections of a lesson are always the same, in the same order."""
    titles = re.findall(r"^## (.+)$", "\n".join(c.source for c in read(path).cells), re.M)
    if tuple(titles[-len(SECTIONS) :]) != SECTIONS:
        yield f"{path}: ends with {titles[-len(SECTIONS) :]}"


def reading_linked(path: Path) -> Iterator[str]:
    """Each thing to read has its authors, its title with a link, and its year."""
    for cell in read(path).cells:
        if cell.cell_type != "markdown" or not READING.match(cell.source):
            continue
        for line in re.findall(r"^[-*] .+$", cell.source, re.M):
            if not READ.match(line):
                yield f"{path}: {line!r} lacks authors, title, link or year"


def plain_words(path: Path) -> Iterator[str]:
    """Words that are learned at school; the answers to the questions too."""
    texts = [(cell.id, cell.source) for cell in read(path).cells if cell.cell_type == "markdown"]
    texts += [(name, text) for name, a in answers_of(path).items() for text in a.values()]
    for name, text in texts:
        for pattern, ours in HARD_WORDS.items():
            for found in re.finditer(pattern, text):
                yield f"{path}: {name} says {found[0]!r}; better: {ours}"


def week_agrees(path: Path) -> Iterator[str]:
    """A table of the week's notebooks gives each one's minutes, and their sums.

    Assignments are rounded, and may have changed a little since; but they say the same themselves.
    """
    for cell in read(path).cells:
        if not minutes.WEEK.search(cell.source):
            continue
        stated, wanted = (
            _numbers(cell.source),
            _numbers(minutes.week(path, cell.source, _folder(path))),
        )
        for name, number in stated.items():
            near = 15 if "/release/" in name else 1 if name in ("whole", "shortest") else 0
            if abs(number - wanted[name]) > near:
                yield f"{path}: gives {name} {number}; the model says {wanted[name]}"
            if "/release/" in name:
                text = "".join(cell.source for cell in read(path.parent / name).cells)
                if f"**Time:** about {number} minutes" not in text:
                    yield f"{path}: gives {name} {number}, which it doesn't say itself"


QUESTIONS = (
    questions_match,
    answers_held_back,
    sliders_held_back,
    scores_itself,
    keys_balanced,
    looks_back,
    comes_back,
    quiz_counts,
    drawing_folded,
    captions_shown,
    minutes_agree,
    week_agrees,
    closes_alike,
    reading_linked,
    plain_words,
)
ASSIGNMENTS = (
    questions_match,
    scores_itself,
    folds_answer,
    keys_balanced,
    reading_linked,
)


def answers_of(path: Path) -> dict[str, dict[str, str]]:
    """Return the answers to a notebook's questions."""
    return minutes.answers_of(read(path), _folder(path))


def right_answers(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the name of each question outside of the quiz, and its right answer's text."""
    for name, answer in answers_of(path).items():
        if not name.startswith("quiz") and "right" in answer:
            yield name, answer[answer["right"]]


def _folder(path: Path) -> Path:
    own = path.parent / "answers"  # the broken notebooks have theirs
    return own if own.is_dir() else minutes.ANSWERS


def _code(notebook: Notebook) -> list[Any]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def _numbers(table: str) -> dict[str, int]:
    """Return what a table of the week states: minutes by link, and the sums in hours."""
    rows = re.findall(r"\]\((\S+)\) \|[^|]*\| (\d+) \|", table)
    return {k: int(v) for k, v in rows + re.findall(r"(whole|shortest) \w+: about (\d+)", table)}


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}", text.lower().replace("_", " ")))


def _only_right(prompt: str, answer: dict[str, str]) -> set[str]:
    """Return the words that occur in the right choice, and nowhere else in the question."""
    right, others, question = _parts(prompt, answer)
    return _words(right) - _words(question) - _words(others)


def numbers_only_right(prompt: str, answer: dict[str, str]) -> set[str]:
    """Return the numbers that occur in the right choice, and nowhere else in the question."""
    right, others, _ = _parts(prompt, answer)
    above = re.sub(r"^- [a-e]\) .+$", "", prompt, flags=re.M)
    known = set(NUMBER.findall(f"{above} {others}"))
    return set(NUMBER.findall(right)) - known


def _parts(prompt: str, answer: dict[str, str]) -> tuple[str, str, str]:
    """Return the right choice of a question, the others, and what is asked."""
    choices = dict(re.findall(r"^- ([a-e])\) (.+)$", prompt, re.M))
    right = choices.pop(answer.get("right", ""), "")
    asked = PROMPT.search(prompt)
    question = prompt[asked.start() if asked else 0 :]
    question = re.sub(r"^- [a-e]\) .+$", "", question, flags=re.M)
    return right, " ".join(choices.values()), question


def _readable(cells: list[Any], prompt: int, held: Any) -> set[str]:
    """Return the words that can be read before a question is answered."""
    heading = next(
        (
            cell.source.splitlines()[0]
            for cell in reversed(cells[: prompt + 1])
            if cell.source.startswith("#") and cell.cell_type == "markdown"
        ),
        "",
    )
    names = {n.id for n in ast.walk(ast.parse(held.source)) if isinstance(n, ast.Name)}
    strings = {
        n.value
        for n in ast.walk(ast.parse(held.source))
        if isinstance(n, ast.Constant) and isinstance(n.value, str)
    }
    above = PROMPT.split(cells[prompt].source)[0]
    below = _prose_below(cells, prompt)
    return _words(" ".join([heading, above, below, *names, *strings]))


def _prose_below(cells: list[Any], prompt: int) -> str:
    """Return the prose, as far as it isn't folded, from a question to the next."""
    found = []
    for cell in _until_next(cells, prompt):
        if cell.cell_type == "markdown":
            found.append(PROMPT.split(ANSWER.sub("", cell.source))[0])
    return "\n".join(found)


def _until_next(cells: list[Any], prompt: int) -> Iterator[Any]:
    """Yield the cells below a question, up to the next one or the section's end."""
    for cell in cells[prompt + 1 :]:
        if cell.cell_type == "markdown" and cell.source.startswith("## "):
            return
        yield cell
        if cell.cell_type == "markdown" and PROMPT.search(cell.source):
            return
