"""The database that holds the gradebook: opened without long waits, its errors in one sentence.

A database that another program is writing to is waited for, but not for long, and not in silence.
What it says otherwise (an old version, a full disk, no database at all) becomes one sentence with
the way out.
"""

from __future__ import annotations

import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from autograder.course.names import shown
from autograder.errors import CourseError

if TYPE_CHECKING:
    from sqlalchemy.engine import URL

WAIT_SECONDS = 5.0  # for another program, in all
TRY_SECONDS = 1  # for another program, in one statement
CONNECT_SECONDS = 5
SAY_SECONDS = 2.0  # how often we say that we wait, after having said so at once

T = TypeVar("T")
Waiting = Callable[[str], None]


def wait_until_free(coursedir: Any, log: Any) -> None:
    """Wait, for a while, until nbgrader's gradebook can be written to, and say so meanwhile.

    For steps that nbgrader does itself: it waits longer, in silence, and then shows a traceback.

    Args:
        coursedir: nbgrader's ``CourseDirectory``.
        log: what nbgrader says its sentences to.

    Raises:
        GradebookError: it can't be written to; the log has it too.
    """
    database = Database(coursedir.db_url, lambda said: log.warning("%s", said))
    try:
        database.attempt(database.touch)
    except CourseError as error:
        log.error("%s", shown(str(error)))
        raise


class GradebookError(CourseError):
    """Nothing can be written to the gradebook, whoever's submission it is."""


class Database:
    """Where a gradebook is, and how its errors are told.

    Args:
        url: as SQLAlchemy writes it.
        waiting: what to do with the sentence that says for what we wait, every few seconds.

    Raises:
        CourseError: it is no such URL.
    """

    def __init__(self, url: str, waiting: Waiting) -> None:
        from sqlalchemy.engine import make_url
        from sqlalchemy.exc import SQLAlchemyError

        try:
            self._url: URL = make_url(url)
        except SQLAlchemyError as error:
            raise CourseError(
                f"c.CourseDirectory.db_url is {url!r}, which is no address of a database; "
                "write sqlite:///PATH, or leave it out."
            ) from error
        self._waiting = waiting

    @property
    def name(self) -> str:
        """What a person calls it: the file, or the address without its password."""
        file = self._file
        return f"the gradebook {file or self._url.render_as_string(hide_password=True)}"

    @property
    def url(self) -> str:
        """The URL for connections that don't wait long for others."""
        kind = self._url.get_backend_name()
        url = self._url
        if kind == "sqlite":
            url = url.update_query_dict({"timeout": str(TRY_SECONDS)})
        elif kind == "postgresql":
            own = url.query.get("options", "")
            options = f"{own} -c lock_timeout={1000 * TRY_SECONDS}".strip()
            url = url.update_query_dict(
                {"options": options, "connect_timeout": str(CONNECT_SECONDS)}
            )
        return url.render_as_string(hide_password=False)

    def attempt(self, work: Callable[[], T], undo: Callable[[], None] = lambda: None) -> T:
        """Do something with the database; again, for a while, where another program is at it.

        Args:
            work: what to do; it leaves nothing behind when it fails and was undone.
            undo: what to do after it failed.

        Returns:
            what ``work`` returns.

        Raises:
            CourseError: the data are no good; others may be.
            GradebookError: nothing can be done with it.
        """
        from sqlalchemy.exc import DataError, IntegrityError, SQLAlchemyError

        started, said = time.monotonic(), float("-inf")
        while True:
            try:
                return work()
            except (DataError, IntegrityError) as error:
                undo()
                raise CourseError(f"{self.name} does not take it ({_first(error)}).") from error
            except (SQLAlchemyError, ImportError) as error:
                undo()
                now = time.monotonic()
                if not _is_busy(error) or now - started > WAIT_SECONDS:
                    raise GradebookError(self.sentence(error)) from error
                if now - said > SAY_SECONDS:
                    said = now
                    self._waiting(f"waiting for {self.name}: another program is using it")
                time.sleep(0.2)
            except BaseException:
                undo()
                raise

    def prepare(self) -> None:
        """See that it is a gradebook of this nbgrader's, or empty; mark an empty one as this one's.

        nbgrader would start a program to mark it, which takes that three seconds.

        Raises:
            GradebookError: it is another's, or can't be read.
        """
        from alembic.migration import MigrationContext
        from alembic.script import ScriptDirectory
        from nbgrader.dbutil import ALEMBIC_DIR
        from sqlalchemy import create_engine, inspect

        if problem := self._no_file():
            raise GradebookError(f"{self.name} {problem}.")
        engine = create_engine(self.url)
        try:
            with engine.begin() as connection:
                context = MigrationContext.configure(connection)
                scripts = ScriptDirectory(ALEMBIC_DIR)
                if tables := set(inspect(connection).get_table_names()):
                    current = context.get_current_revision()
                    known = [script.revision for script in scripts.walk_revisions()]
                    if problem := _strange(tables, current, known):
                        raise GradebookError(f"{self.name} {problem}.")
                else:
                    context.stamp(scripts, "head")
        finally:
            engine.dispose()

    def touch(self) -> None:
        """See that it is a gradebook of this nbgrader's that can be written to right now.

        Raises:
            GradebookError: it is another's, or can't be read.
            SQLAlchemyError: it can't be written to.
        """
        from sqlalchemy import create_engine

        self.prepare()
        engine = create_engine(self.url)
        try:
            with engine.connect() as connection:
                if self._url.get_backend_name() == "sqlite":  # elsewhere writers wait in rows
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
        finally:
            engine.dispose()

    @property
    def _file(self) -> Path | None:
        """The file of an SQLite database; None where it isn't one."""
        name = self._url.database
        if self._url.get_backend_name() != "sqlite" or not name or name == ":memory:":
            return None
        return Path(name.removeprefix("file:"))

    def _no_file(self) -> str:
        """Return why the database's file is none, or ``""``: SQLite would only say "unable"."""
        file = self._file
        if file is None:
            return ""
        try:
            mode = file.stat().st_mode
        except FileNotFoundError:
            folder = file.absolute().parent
            return "" if folder.is_dir() else f"can't be made: there is no folder {folder}; make it"
        except OSError as error:
            return f"can't be opened ({error.strerror}); put that right and run the command again"
        if stat.S_ISDIR(mode):
            return "is a folder; move it away, or set c.CourseDirectory.db_url to a file"
        if not stat.S_ISREG(mode):
            return "is no plain file; move it away, or set c.CourseDirectory.db_url to a file"
        return ""

    def sentence(self, error: Exception) -> str:
        """Return what is wrong with the database, and the way out."""
        code = _code(error)
        if _is_busy(error):
            return (
                f"{self.name} is being used by another program (formgrader, or another run); "
                "wait for its end or close it, then run the command again."
            )
        for beginnings, words in _SAYINGS:
            if code.startswith(beginnings):
                return f"{self.name} {words}, then run the command again."
        return (
            f"{self.name} can't be used ({_first(error)}); "
            "put that right and run the command again."
        )


_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED", "55P03", "40P01", "40001", "53300", "57P03")
# SQLite's names of errors, and PostgreSQL's numbers
_SAYINGS: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH", "25006", "42501"),
        "may not be written to; give yourself the right to write to it and to its folder",
    ),
    (("SQLITE_FULL", "53100"), "can't grow, for the disk is full; make room"),
    (("SQLITE_IOERR",), "can't be read or written, for the disk fails or is full; look after it"),
    (
        ("SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_FORMAT"),
        "is no database, or a damaged one; move it away or put a copy of it back",
    ),
    (
        ("SQLITE_CANTOPEN",),
        "can't be opened; see that you may read and write it and its folder",
    ),
)


def _is_busy(error: Exception) -> bool:
    return _code(error).startswith(_BUSY)


def _code(error: Exception) -> str:
    """Return SQLite's name of an error, or PostgreSQL's number; ``""`` where it has none."""
    cause: Any = getattr(error, "orig", None)
    return str(getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None) or "")


def _strange(tables: set[str], current: str | None, known: list[str]) -> str:
    """Return what is wrong with a gradebook's version, or ``""``.

    Args:
        tables: the names of its tables.
        current: the version that it says it has.
        known: the versions that this nbgrader knows, the newest first.
    """
    if current == known[0]:
        return ""
    if current is not None and current not in known:
        return (
            "was made by a newer nbgrader than the one installed here; install that one, "
            "then run the command again"
        )
    if current is None and not {"assignment", "student"} <= tables:
        return (
            "is a database of something else; move it away, or set c.CourseDirectory.db_url "
            "to another file"
        )
    return (
        "was made by an older nbgrader; run `nbgrader db upgrade`, which keeps a copy of it, "
        "then run the command again"
    )


def _first(error: Exception) -> str:
    return " ".join(str(error).split("\n")[0].split()) or type(error).__name__
