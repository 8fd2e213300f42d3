"""The course folder: where things are, and which assignments are in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.course import intake
from autograder.course.assignment import Assignment, cells_of, exercises_of, read_notebook
from autograder.errors import CourseError
from autograder.sandbox.limits import Limits

if TYPE_CHECKING:
    from traitlets.config import Config

CONFIG_NAME = "nbgrader_config.py"
DEMONSTRATIONS = "demonstrations"


class Course:
    """A course folder: the one that holds nbgrader_config.py, source/ and data/."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.source = root / "source"
        self.release = root / "release"
        self.submitted = root / "submitted"
        self.autograded = root / "autograded"
        self.feedback = root / "feedback"
        self.reports = root / "reports"
        self.data = root / "data"

    @cached_property
    def config(self) -> Config:
        """The settings in nbgrader_config.py.

        Raises:
            CourseError: the file can't be loaded.
        """
        from traitlets.config.loader import PyFileConfigLoader

        try:
            config: Config = PyFileConfigLoader(CONFIG_NAME, path=str(self.root)).load_config()
        except Exception as error:
            raise CourseError(
                f"{self.root / CONFIG_NAME} can't be loaded ({type(error).__name__}: {error}); "
                "put it right first."
            ) from error
        config.CourseDirectory.root = str(self.root)
        return config

    @property
    def gradebook_url(self) -> str:
        """Where the gradebook is, as SQLAlchemy writes it."""
        return str(
            self.config.CourseDirectory.get("db_url", f"sqlite:///{self.root / 'gradebook.db'}")
        )

    @property
    def limits(self) -> Limits:
        """What one submission may use: ``c.Sandbox`` in nbgrader_config.py.

        Raises:
            CourseError: a setting there is none, or has a value that it can't have.
        """
        try:
            return Limits.of({k: v for k, v in self.config.Sandbox.items() if k != DEMONSTRATIONS})
        except ValueError as error:
            raise CourseError(f"{self.root / CONFIG_NAME}: c.Sandbox.{error}.") from error

    @property
    def demonstrations(self) -> bool:
        """Whether grading also runs the assignment's own demonstrations that nothing needs."""
        return bool(self.config.Sandbox.get(DEMONSTRATIONS, False))

    @cached_property
    def data_files(self) -> frozenset[str]:
        """Paths of the files in ``data/``, relative to the folder of the course."""
        files = (path for path in self.data.rglob("*") if path.is_file())
        return frozenset(path.relative_to(self.root).as_posix() for path in files)

    @property
    def page_settings(self) -> dict[str, Any]:
        """What the author chose for the pages: ``c.Pages`` in nbgrader_config.py."""
        return dict(self.config.Pages)

    @property
    def follow_through(self) -> bool:
        """Whether an error of one exercise is charged only there, not in those that use it."""
        return bool(self.config.Judging.get("follow_through", True))

    @classmethod
    def find(cls, start: Path) -> Course:
        """Return the course that a folder belongs to, walking up from it.

        Raises:
            CourseError: neither the folder nor any above it holds an nbgrader_config.py.
        """
        start = start.resolve()
        for folder in (start, *start.parents):
            if (folder / CONFIG_NAME).is_file():
                return cls(folder)
        raise CourseError(
            f"{start} is not in a course folder: no {CONFIG_NAME} there or above; "
            "change into the course folder, or name it with --course."
        )

    def names(self) -> list[str]:
        """Return the assignments' names: folders in source/ with a notebook of their own name."""
        found = sorted(
            path.parent.name
            for path in self.source.glob("*/*.ipynb")
            if path.stem == path.parent.name
        )
        if not found:
            raise CourseError(
                f"{self.source} holds no assignment: expected source/NAME/NAME.ipynb."
            )
        return found

    def chosen(self, names: Iterable[str]) -> list[str]:
        """Return the named assignments, or all where none is named.

        Raises:
            CourseError: a name that no assignment has.
        """
        known = self.names()
        for name in (names := list(names)):
            if name not in known:
                raise CourseError(
                    f"{self.source / name} is not an assignment; there are {', '.join(known)}."
                )
        return names or known

    def assignment(self, name: str) -> Assignment:
        """Read one assignment from its source notebook."""
        path = self.source / name / f"{name}.ipynb"
        cells = tuple(cells_of(read_notebook(path)))
        return Assignment(name, path, cells, tuple(exercises_of(cells, path)))

    def submissions(self, name: str) -> Iterator[tuple[str, Path]]:
        """Yield (student, folder) of every submission of an assignment, by student's name.

        Raises:
            CourseError: submitted/ can't be read.
        """
        yield from intake.submissions(self.submitted, name)
