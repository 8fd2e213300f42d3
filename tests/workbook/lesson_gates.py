"""What every lesson must be, and how all notebooks write. One sentence per fault, as in gates."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import minutes
from notebook_gates import Notebook, read

ROOT = Path(__file__).resolve().parent.parent.parent
GLOSSARY = ROOT / "notebooks" / "glossary.md"

QUESTION = re.compile(r"\*\*(\d)\.\*\* ")
CHOICES = re.compile(r"^- [a-e]\) .*$", re.M)
CHOICE = re.compile(r"^- ([a-e])\) ", re.M)
FOLD = re.compile(r"<details>.*?</details>", re.S)
TERM = re.compile(r"(?<!\*)\*\*([a-z][a-z -]*?|[A-Z]{3,}|[A-Z][a-z]+ rule(?=\.))\.?\*\*(?!\*)")

OKABE_ITO = ["#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7"]

# What the mathematics of other books, or another spelling, would call it -> what we call it.
SPELLINGS = {
    r"\\theta|θ": "w and b",
    r"\\eta\b|η": "learning_rate, alpha in formulas",
    r"\b[Ss]tep[ -]size": "learning rate",
    r"\b[Ll]og[ -]?loss\b": "cross-entropy",
    r"\b[Ii]ntercept\b": "bias",
    r"\b[Tt]rain set\b|\btraining-set\b": "training set",
    r"\b(?:yhat|y_pred|y_true)\b": "y_hat, Y",
    r"\\mathcal\{?[LJ]\b": "L, J",
    r"\b(?:[Nn]ormal|[Gg]eneral|[Ii]nitial|[Vv]ector|[Oo]ptim|[Rr]egular)is(?:e|ing|ation)": "-iz-",
}


def opens_with_aims(path: Path) -> Iterator[str]:
    """After the title: what you will be able to do, the minutes, what you need, where it fits."""
    text = "\n".join(cell.source for cell in read(path).cells[:3])
    aims = re.search(r"\*\*You will be able to\*\*\n\n((?:- .+\n)+)", text)
    if not aims or not 3 <= len(aims[1].splitlines()) <= 5:
        yield f"{path}: three to five aims must stand at the top"
    stated = re.search(r"\| \*\*Time\*\* \| about (\d+) minutes", text)
    if not stated or not 10 <= int(stated[1]) <= 45:
        yield f"{path}: the top must name 10 to 45 minutes"
    for row in ("You need", "Where it fits"):
        if f"| **{row}** |" not in text:
            yield f"{path}: the top has no row {row!r}"


def asks_first(path: Path) -> Iterator[str]:
    """At least three times the reader predicts, or computes by hand, before running a cell."""
    text = "\n".join(cell.source for cell in read(path).cells if cell.cell_type == "markdown")
    if len(re.findall(r"\*\*(?:Predict|By hand)", text)) < 3:
        yield f"{path}: fewer than three questions to answer before running a cell"


def short_prose(path: Path) -> Iterator[str]:
    """A prose cell says one thing: at most 120 words beside tables, formulas and folded answers."""
    for cell in read(path).cells:
        if cell.cell_type == "markdown" and cell.id != "objectives":
            plain = minutes.REACHED.sub("", CHOICES.sub("", FOLD.sub("", cell.source)))
            plain = re.sub(r"\$\$.*?\$\$|```.*?```|^\|.*$", "", plain, flags=re.S | re.M)
            if len(plain.split()) > 120:
                yield f"{path}: cell {cell.id} has {len(plain.split())} words"


def folds_open(path: Path) -> Iterator[str]:
    """Every folded part has a title, and blank lines around its text, or it isn't rendered."""
    for cell in read(path).cells:
        if cell.cell_type != "markdown":
            continue
        for part in re.split(r"(?=<details>)", cell.source)[1:]:
            if not re.match(r"<details><summary>[^<]+</summary>\n\n.+?\n\n</details>", part, re.S):
                yield f"{path}: cell {cell.id} has a fold that is not closed, titled or spaced"


def stretch_solved(path: Path) -> Iterator[str]:
    """Two or three stretch exercises of growing difficulty, each with a folded way to solve it."""
    cells = [cell for cell in read(path).cells if cell.source.startswith("**★")]
    stars = [len(re.match(r"\*\*(★+)", cell.source)[1]) for cell in cells]  # type: ignore[index]
    if len(cells) not in (2, 3) or stars != sorted(stars):
        yield f"{path}: {len(cells)} stretch exercises with {stars} stars"
    for cell in cells:
        if not FOLD.search(cell.source):
            yield f"{path}: {cell.id} has no folded solution"


def leads_on(path: Path) -> Iterator[str]:
    """The end names the next lesson (the last one: an assignment) and an assignment to do."""
    notebook = read(path)
    ends = [i for i, cell in enumerate(notebook.cells) if cell.source.startswith("## Stretch")]
    text = "\n".join(cell.source for cell in notebook.cells[ends[-1] if ends else 0 :])
    if "](../release/" not in text:
        yield f"{path}: the end links no assignment"
    lessons = sorted(path.parent.glob("[0-9]*.ipynb"))
    for here, after in itertools.pairwise(lessons):
        if here == path and f"]({after.name})" not in text:
            yield f"{path}: the end does not link {after.name}"


def safe_colours(path: Path) -> Iterator[str]:
    """Pictures use greys and the colours of Okabe and Ito, which everybody can tell apart."""
    for cell in read(path).cells:
        if cell.cell_type != "code":
            continue
        for colour in re.findall(r"#[0-9A-Fa-f]{6}\b", cell.source):
            if colour.upper() not in OKABE_ITO and len({colour[1:3], colour[3:5], colour[5:]}) > 1:
                yield f"{path}: {cell.id} draws in {colour}"
        named = re.findall(
            r"\b(?:color|colors|c|fc|ec|mec|facecolor|edgecolor)=\[?\"(\w+)\"", cell.source
        )
        for colour in named + re.findall(r"\bcmap=\"(\w+)\"", cell.source):
            if colour not in ("black", "white", "grey", "gray", "lightgrey", "none"):
                yield f"{path}: {cell.id} draws in {colour}"


def terms_explained(path: Path) -> Iterator[str]:
    """A lower-case word in bold, XOR or a rule, is a term of the glossary; *this* is for stress."""
    terms = _terms(GLOSSARY.read_text(encoding="utf-8"))
    for cell in _markdown(read(path)):
        for word in map(str.lower, TERM.findall(cell.source)):
            if len(word.split()) <= 3 and word not in terms and word.removesuffix("s") not in terms:
                yield f"{path}: {cell.id} prints {word!r} in bold; the glossary doesn't have it"


def symbols_agree(path: Path) -> Iterator[str]:
    """Where a notebook states the shape of a symbol, it is the glossary's, or an instance of it."""
    shapes = _shapes(GLOSSARY.read_text(encoding="utf-8"))
    # numpy's own assignments call any array x or A; the neuron's notebooks mean the neuron's.
    names = set(shapes) - ({"x", "A"} if path.stem in ("python_basics", "vectorization") else set())
    stated = re.compile(
        rf"(?<![\w.^_@'\\/])(?<!@ )({'|'.join(sorted(names, key=len, reverse=True))})"
        r",?(?: (?:and \w+ )?(?:both )?(?:of|has|have|with)(?: the)? shape)? "
        r"\(([\w·*, ]*?,[\w·*, ]*?)\)"
    )
    for cell in read(path).cells:
        for name, shape in stated.findall(re.sub(r"[`$]|\*\*", "", CHOICES.sub("", cell.source))):
            if not _fits(shape, shapes[name]):
                yield f"{path}: {cell.id} gives {name} the shape ({shape}), not {shapes[name]}"


def one_spelling(path: Path) -> Iterator[str]:
    """One name for one thing, in all notebooks."""
    for cell in read(path).cells:
        for pattern, ours in SPELLINGS.items():
            for found in re.finditer(pattern, cell.source):
                yield f"{path}: {cell.id} says {found[0]!r}; here it is {ours}"


def numbers_computed(path: Path, computed: set[float]) -> Iterator[str]:
    """Every decimal or large number in a lesson's prose is one that a lesson computes.

    Left out: code in backquotes, questions to guess, the quiz and the stretch exercises.

    Args:
        path: The lesson.
        computed: Every number in the code and the outputs of the lessons that were run.
    """
    for cell in _markdown(read(path)):
        if cell.source.startswith(("**★", "##### ")) or QUESTION.match(cell.source):
            continue
        prose = re.sub(r"```.*?```", "", CHOICES.sub("", cell.source), flags=re.S)
        for paragraph in prose.split("\n\n"):
            if "**Predict" not in paragraph:
                for number in not_computed(paragraph, computed):
                    yield f"{path}: {cell.id} states {number}, which no lesson computes"


def not_computed(text: str, computed: set[float]) -> Iterator[str]:
    """Yield each decimal or large number of a text that nothing computes.

    Code in backquotes, the addresses of links, and where a source says it, state nothing.

    Args:
        text: Markdown.
        computed: The numbers that were computed.
    """
    text = re.sub(r"```.*?```|`[^`]*`|(?<=\])\([^()\s]*\)", "", text, flags=re.S)
    place = r"\bsections? \d+(?:\.\d+)+(?: and \d+(?:\.\d+)+)?"
    text = re.sub(rf"{place}|\[[A-Z][^\]]* (?:19|20)\d\d\b[^\]]*\]", "", text)
    for number in re.findall(r"(?<![\w.,])(?:\d+\.\d+|\d{1,3}(?:,\d{3})+)", text):
        digits = len(number.partition(".")[2])
        value = float(number.replace(",", ""))
        if not any(abs(round(other, digits) - value) < 1e-9 for other in computed):
            yield number


LESSONS = (
    opens_with_aims,
    asks_first,
    short_prose,
    folds_open,
    stretch_solved,
    leads_on,
    safe_colours,
    terms_explained,
)
ALL_NOTEBOOKS = (symbols_agree, one_spelling)


def numbers_in(notebook: Notebook) -> set[float]:
    """Return every number in the code and the outputs of a notebook that was run."""
    texts = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            texts += [output.get("text", ""), str(output.get("data", {}).get("text/plain", ""))]
    text = re.sub(r"(?<=\d)[,_](?=\d{3})", "", "\n".join(texts))
    return {float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)}


def _markdown(notebook: Notebook) -> Iterator[Notebook]:
    return (cell for cell in notebook.cells if cell.cell_type == "markdown")


def _terms(glossary: str) -> set[str]:
    titles = re.findall(r"^\*\*(.+?)(?: \(.+?\))?\.\*\*", glossary, re.M)
    return {title.lower() for title in titles}


def _shapes(glossary: str) -> dict[str, str]:
    """Return symbol in code -> its shape, for those symbols that are arrays: X -> (n, m)."""
    shapes = {}
    for _, code, shape, _ in re.findall(r"^\| (.+?) \| (.*?) \| (.+?) \| (.+) \|$", glossary, re.M):
        found = re.findall(r"\(\w+, \w+\)", shape)
        for name in re.findall(r"`(\w+)`", code):
            if found and (name.isupper() or name == "dz" or "number" not in shape):
                shapes[name] = found[-1]
    return shapes


def _fits(stated: str, ours: str) -> bool:
    """Say whether a shape is ours with numbers, or pixels, in place of n and m."""
    here = [part.strip() for part in stated.split(",") if part.strip()]
    there = ours.strip("()").split(", ")
    pixels = ("H·W·C", "H · W · C", "H·W·3")
    return len(here) == len(there) and all(
        a == b or (b in "nm" and a.isdecimal()) or (b == "n" and a in pixels)
        for a, b in zip(here, there, strict=True)
    )
