"""The course folder: where things are, and which assignments are in it."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.course import intake
from autograder.course.assignment import Assignment, read_assignment
from autograder.errors import CourseError
from autograder.sandbox.limits import Limits

if TYPE_CHECKING:
    from traitlets.config import Config

CONFIG_NAME = "nbgrader_config.py"
DEMONSTRATIONS = "demonstrations"
AUTOTESTS = "autotests.yml"
STRUCTURE = "{nbgrader_step}/{student_id}/{assignment_id}"  # of folders in a course
NBGRADERS_SECONDS = 30.0  # that a cell may take in plain nbgrader, if its settings don't say


class Course:
    """A course: the folder of its nbgrader_config.py, and the folders that this names.

    Args:
        home: the folder that holds nbgrader_config.py.
    """

    def __init__(self, home: Path) -> None:
        self.home = home

    @property
    def root(self) -> Path:
        """The folder with source/, submitted/ and the others: ``c.CourseDirectory.root``."""
        return Path(self.config.CourseDirectory.root)

    def _folder(self, step: str) -> Path:
        return self.root / str(self.config.CourseDirectory.get(f"{step}_directory", step))

    @property
    def source(self) -> Path:
        """The assignments with solutions and hidden tests."""
        return self._folder("source")

    @property
    def release(self) -> Path:
        """The assignments as participants get them."""
        return self._folder("release")

    @property
    def submitted(self) -> Path:
        """What was handed in."""
        return self._folder("submitted")

    @property
    def autograded(self) -> Path:
        """What was graded."""
        return self._folder("autograded")

    @property
    def feedback(self) -> Path:
        """The pages that participants get back."""
        return self._folder("feedback")

    @property
    def reports(self) -> Path:
        """What instructors look at."""
        return self.root / "reports"

    @property
    def data(self) -> Path:
        """What notebooks may read as ``data/``."""
        return self.root / "data"

    @cached_property
    def config(self) -> Config:
        """The settings in nbgrader_config.py, with paths that don't depend on where one works.

        Raises:
            CourseError: the file can't be loaded, or sets what no command can work with.
        """
        from traitlets.config.loader import Config, PyFileConfigLoader

        path, config = self.home / CONFIG_NAME, Config()
        try:
            if path.is_file():
                config = PyFileConfigLoader(CONFIG_NAME, path=str(self.home)).load_config()
        except Exception as error:
            raise CourseError(
                f"{path} can't be loaded ({type(error).__name__}: {error}); put it right first."
            ) from error
        return self._settled(config)

    def adopt(self, config: Config) -> None:
        """Take over what nbgrader was told besides, on its command line or in other files.

        Raises:
            CourseError: it sets what no command can work with.
        """
        root = self.config.CourseDirectory.root
        self.config.merge(config)
        self.config.CourseDirectory.root = root
        self._settled(self.config)

    def _settled(self, config: Config) -> Config:
        """Make the paths in a configuration independent of where one works, and return it.

        Raises:
            CourseError: it sets what no command can work with.
        """
        path = self.home / CONFIG_NAME
        root = os.path.normpath(self.home / str(config.CourseDirectory.get("root", "")))
        config.CourseDirectory.root = root
        structure = str(config.CourseDirectory.get("directory_structure", STRUCTURE))
        if Path(structure) != Path(STRUCTURE):
            raise CourseError(
                f"{path}: c.CourseDirectory.directory_structure is {structure!r}; this engine "
                f"knows only nbgrader's own, {STRUCTURE}: take the line out, and name folders that "
                "are called otherwise by source_directory, submitted_directory and the like."
            )
        for part in ("header", "footer"):
            if found := config.IncludeHeaderFooter.get(part):
                config.IncludeHeaderFooter[part] = str(Path(root) / str(found))
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

        Where this doesn't say how long a cell may take, it is as long as in plain nbgrader, and the
        notebook has the time of ten such cells.

        Raises:
            CourseError: a setting there is none, or has a value that it can't have.
        """
        own = {k: v for k, v in self.config.Sandbox.items() if k != DEMONSTRATIONS}
        cell = own.get("cell_seconds", self._nbgraders_seconds())
        times: dict[str, Any] = {"cell_seconds": cell}
        if isinstance(cell, (int, float)):
            times |= dict.fromkeys(("notebook_seconds", "cpu_seconds"), math.ceil(10 * cell))
        try:
            return Limits.of(times | own)
        except ValueError as error:
            raise CourseError(f"{self.home / CONFIG_NAME}: c.Sandbox.{error}.") from error

    def _nbgraders_seconds(self) -> float:
        """Return how long a cell may take in plain nbgrader; where it has no end, an hour."""
        for part in ("Execute", "ExecutePreprocessor", "NotebookClient"):
            if "timeout" in self.config[part]:
                seconds = self.config[part]["timeout"]
                return float(seconds) if seconds and seconds > 0 else 3600.0
        return NBGRADERS_SECONDS

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
        """Return the assignments' names: folders in source/ that hold notebooks."""
        found = {path.parent.name for path in self.source.glob("*/*.ipynb")}
        if not (names := sorted(name for name in found if not name.startswith("."))):
            raise CourseError(
                f"{self.source} holds no assignment: expected {self.source.name}/NAME/ with a "
                "notebook in it."
            )
        return names

    def notebooks(self, name: str) -> list[str]:
        """Return the names of an assignment's notebooks, without ``.ipynb``, in order."""
        return sorted(path.stem for path in (self.source / name).glob("*.ipynb"))

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

    def assignment(self, name: str, notebook: str = "") -> Assignment:
        """Read one assignment from its source notebooks.

        Args:
            name: the assignment.
            notebook: which of its notebooks to read; ``""`` for all of them.
        """
        stems = [notebook] if notebook else self.notebooks(name)
        paths = [self.source / name / f"{stem}.ipynb" for stem in stems]
        return read_assignment(name, paths, inside=self.is_inside(name))

    def autotests(self, name: str) -> str:
        """Return the file of templates for an assignment's ``### AUTOTEST`` lines.

        nbgrader looks for it beside the notebook, and then in the folder where one works.
        """
        file = str(self.config.InstantiateTests.get("autotest_filename", AUTOTESTS))
        above = self.root / file
        beside = self.source / name / file
        return str(above) if above.is_file() and not beside.is_file() else file

    def is_inside(self, name: str) -> bool:
        """Whether an assignment's tests run in the submission's process: ``c.Judging.inside``.

        Raises:
            CourseError: that setting is no list of names.
        """
        names = self.config.Judging.get("inside", [])
        if not isinstance(names, (list, tuple, set)):
            raise CourseError(
                f"{self.home / CONFIG_NAME}: c.Judging.inside must be a list of assignments, "
                f"such as [{name!r}], not {names!r}."
            )
        return name in names

    def submissions(self, name: str) -> Iterator[tuple[str, Path]]:
        """Yield (student, folder) of every submission of an assignment, by student's name.

        Raises:
            CourseError: submitted/ can't be read.
        """
        yield from intake.submissions(self.submitted, name)
