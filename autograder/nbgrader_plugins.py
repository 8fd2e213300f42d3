"""What nbgrader_config.py plugs into nbgrader.

``Prepare`` and ``Judge`` take the place of nbgrader's own steps of ``nbgrader autograde``, and so
of formgrader's button: the same engine as ``autograder grade``, one submission after another.
"""

from __future__ import annotations

import atexit
import functools
import json
import re
from pathlib import Path
from typing import Any

import jinja2
import nbformat
from nbgrader.plugins import FileNameCollectorPlugin
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.course import Course
from autograder.engine.prepare import UnreadableError, prepare
from autograder.engine.worker import Job, Settings, Worker
from autograder.errors import CourseError
from autograder.intake import IGNORED, read_submission
from autograder.masters import Master, read_master, stamp


class Prepare(NbGraderPreprocessor):  # type: ignore[misc]
    """Put a submission's cells in order, in place of nbgrader's sanitising steps."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the prepared notebook.

        Raises:
            CourseError: it is no notebook of the assignment.
        """
        about = resources["nbgrader"]
        _, master = _course_and_master(self, about["assignment"])
        try:
            prepared = prepare(nbformat.writes(nb).encode(), master.notebook)
        except UnreadableError as error:
            raise CourseError(f"{about['student']}, {about['assignment']}: {error}") from error
        for note in prepared.notes:
            self.log.warning("%s, %s: %s", about["student"], about["assignment"], note)
        return nbformat.from_dict(prepared.notebook), resources


class Judge(NbGraderPreprocessor):  # type: ignore[misc]
    """Judge a prepared notebook, in place of nbgrader's running it."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the judged notebook.

        Raises:
            CourseError: it could not be judged.
        """
        about = resources["nbgrader"]
        course, master = _course_and_master(self, about["assignment"])
        notebook = course.submitted / about["student"] / about["assignment"]
        notebook /= f"{about['notebook']}.ipynb"
        handed_in = read_submission(notebook, course.limits.notebook, IGNORED)
        worker = _worker(course.root)
        if not worker.walled:
            self.log.warning("Submissions run without walls: %s.", worker.reason)
        text = json.dumps(master.notebook).encode()
        files = {**handed_in.files, **master.files}
        judged = worker.judge(Job(nbformat.writes(nb).encode(), text, files))
        if judged.problem:
            raise CourseError(f"{about['student']}, {about['assignment']}: {judged.problem}")
        result = json.loads(judged.notebook)
        result["metadata"] |= stamp(handed_in, master, judged, worker.reason)
        return nbformat.from_dict(result), resources


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


def _course_and_master(step: Any, name: str) -> tuple[Course, Master]:
    """Return the course that nbgrader works in, and the assignment."""
    course = Course(Path(step.parent.parent.coursedir.root).resolve())
    source = course.source / name / f"{name}.ipynb"
    version = source.stat().st_mtime_ns if source.is_file() else 0
    return course, _master(course.root, name, version)


@functools.lru_cache(maxsize=8)
def _master(root: Path, name: str, version: int) -> Master:
    return read_master(Course(root), name)


@functools.lru_cache(maxsize=1)
def _worker(root: Path) -> Worker:
    """Return a worker that stays for as long as this process."""
    course = Course(root)
    data = course.data if course.data.is_dir() else None
    worker = Worker(Settings(course.limits, data, course.demonstrations)).start()
    atexit.register(worker.close)
    return worker


class NamedByStudent(FileNameCollectorPlugin):  # type: ignore[misc]
    """Tell a student from a notebook's name, as people send notebooks by mail or a course site.

    Any of these is ada's ``python_basics``, whether it lies there or came out of a zip file::

        ada.ipynb   ada_python_basics.ipynb   python_basics-ada.ipynb   ada/python_basics.ipynb
    """

    def collect(self, submitted_file: str) -> dict[str, str] | None:
        """Return the student and the notebook's name, or None for a file that isn't a notebook.

        Args:
            submitted_file: path ``.../<assignment>/extracted/[<folder>/...]<name>.ipynb``.
        """
        path = Path(submitted_file)
        if path.suffix not in self.valid_ext or "extracted" not in path.parts:
            return None
        top = len(path.parts) - 1 - path.parts[::-1].index("extracted")
        assignment, inside = path.parts[top - 1], path.parts[top + 1 : -1]
        if {"__MACOSX", ".ipynb_checkpoints"}.intersection(inside):
            return None
        student = student_in(path.stem, assignment)
        if not student and inside:
            student = student_in(inside[-1], assignment)
        if not student:
            self.log.warning(
                "%s does not say whose it is; rename it STUDENT.ipynb and collect again.", path
            )
            return None
        return {"student_id": student, "file_id": assignment}


def student_in(name: str, assignment: str) -> str:
    """Return what is left of a file's or folder's name without the assignment's and " (1)"."""
    name = "".join(c for c in re.sub(r"\s*\(\d+\)$", "", name) if c.isprintable())
    name = re.sub(rf"(^|[\s_.+-]+){re.escape(assignment)}($|[\s_.+-]+)", " ", name)
    return name.strip(" _.+-").replace(" ", "_")
