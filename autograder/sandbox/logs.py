"""What a submission logs while a test listens: records go to the judge, and to its loggers there.

Nothing is told of what is logged while nobody listens.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from typing import Any

NAME = "logging.levels"  # as a test's patch of them comes; it is no part of the module
MAX_NAME = 200
PLAIN = (bool, int, float, str, type(None))
Told = dict[str, Any]
_USUAL = frozenset(vars(logging.makeLogRecord({})))


def levels() -> dict[str, Any]:
    """Return each logger's level, and which handlers it has, by name; the root's is ``""``."""
    known = {"": logging.getLogger(), **logging.Logger.manager.loggerDict}
    return {
        name: (one.level, tuple(map(id, one.handlers)), one.disabled)
        for name, one in known.items()
        if isinstance(one, logging.Logger)
    }


class Loggers:
    """The judge's loggers, as they were and as a test has made them.

    Args:
        on: whether the source's own cells log at all.
    """

    def __init__(self, *, on: bool) -> None:
        self._before = levels() if on else None
        self._told: dict[str, int] = {}

    def patched(self) -> dict[str, Any]:
        """Return the levels that a test has set, if it listens."""
        if self._before is None:
            return {}
        usual = (logging.NOTSET, (), False)
        now = levels()
        changed = {n: s[0] for n, s in now.items() if s != self._before.get(n, usual)}
        if not changed:
            return {}
        self._told = self._told if changed == self._told else changed
        return {NAME: self._told}


def log(told: Mapping[str, Any], error: BaseException | None) -> None:
    """Log here what a submission has logged.

    Args:
        told: the record, as ``Listening`` tells it.
        error: the exception that it came with.
    """
    name, level, text, extra = (told.get(part) for part in ("name", "level", "text", "extra"))
    if type(name) is not str or type(level) is not int or type(text) is not str:
        return
    logger = logging.getLogger(name[:MAX_NAME] if name != "root" else None)
    if not logger.isEnabledFor(level):
        return
    about = None if error is None else (type(error), error, None)
    record = logger.makeRecord(logger.name, level, "submission", 0, text, (), about)
    for key, value in extra.items() if type(extra) is dict else ():
        if type(key) is str and key not in vars(record) and type(value) in PLAIN:
            vars(record)[key] = value
    logger.handle(record)


class Listening:
    """In the sandbox: tells what is logged, until it ends.

    Args:
        levels: those that loggers are to have.
        tell: told of each record.
    """

    def __init__(self, levels: Mapping[str, int], tell: Callable[[Told], None]) -> None:
        self._tell = tell
        self._original = logging.Logger.callHandlers
        self._levels: list[tuple[logging.Logger, int]] = []
        own = self

        def call(logger: logging.Logger, record: logging.LogRecord) -> None:
            own.tell(record)
            if logger.hasHandlers():
                own._original(logger, record)

        logging.Logger.callHandlers = call  # type: ignore[assignment, method-assign]
        self.set(levels)

    def set(self, levels: Mapping[str, int]) -> None:
        """Give loggers these levels."""
        self._reset()
        for name, level in levels.items():
            logger = logging.getLogger(name or None)
            self._levels.append((logger, logger.level))
            logger.setLevel(level)

    def end(self) -> None:
        """Listen no more."""
        self._reset()
        logging.Logger.callHandlers = self._original  # type: ignore[method-assign]

    def tell(self, record: logging.LogRecord) -> None:
        """Tell of a record."""
        extra = {
            name: value
            for name, value in vars(record).items()
            if name not in _USUAL and type(value) in PLAIN
        }
        error = record.exc_info[1] if record.exc_info else None
        kinds: Iterable[Any] = [] if error is None else type(error).__mro__
        self._tell(
            {
                **{"name": record.name, "level": record.levelno, "text": record.getMessage()},
                **{"extra": extra, "kinds": list(kinds), "said": str(error)},
            }
        )

    def _reset(self) -> None:
        while self._levels:
            logger, level = self._levels.pop()
            logger.setLevel(level)
