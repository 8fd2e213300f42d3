"""Objects of libraries that a test hands over to be changed: a model to fit, axes to draw on.

Such an object is made anew where the submission runs. What a function of the solution changes, as
far as its text tells, is the submission's from then on: what the test has becomes a handle of the
new one. Anything else stays the test's own, for it may be what a result is compared with. Only the
judge describes objects so; what it gets are never such descriptions.
"""

from __future__ import annotations

import copyreg
import functools
import importlib
from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.sandbox.handles import Handle

ROOTS = {"sklearn", "networkx"}  # libraries whose objects are no more than their attributes
MOST_ITEMS = 100  # of a list in which such objects are looked for
MOST_DEPTH = 6
ARTISTS = ("lines", "patches", "collections", "images", "texts", "tables")
PACKED = "an array with fields"
Ask = Callable[..., Any]


@functools.lru_cache(maxsize=1000)
def _how(kind: Any) -> str:
    """Return how objects of a class are handed over: ``object``, ``figure``, or ``""``."""
    if kind.__module__.partition(".")[0] in ROOTS:
        return "object"
    if kind.__module__.startswith("matplotlib"):
        names = {base.__name__ for base in kind.__mro__}
        return "figure" if names & {"Figure", "Axes"} else ""
    return ""


class Giving:
    """Hands the objects of libraries over that a call is given.

    Args:
        ask: asks the submission's process.
        adopt: makes an object the handle that it is told.
        twin: notes that such a handle is there what an object is here.
    """

    def __init__(
        self, ask: Ask, adopt: Callable[[Any, Handle], None], twin: Callable[[Any, Handle], None]
    ) -> None:
        self._ask, self._adopt, self._twin = ask, adopt, twin
        self._above: set[int] = set()  # ids of those that are being handed over

    def look(self, value: Any, changes: Callable[[], bool], depth: int = 0) -> None:
        """Hand over what of a call's arguments is such an object.

        Args:
            value: the arguments.
            changes: whether the solution's function changes it; asked only where there is one.
            depth: how deep in the arguments it is.
        """
        kind: Any = type(value)
        if kind in _NONE:
            return
        if kind is tuple or kind is list or kind is dict:
            if len(value) <= MOST_ITEMS and depth < MOST_DEPTH:
                items = value.values() if kind is dict else value
                if not _NONE.issuperset(map(type, items)):  # a row of numbers is soon passed over
                    for one in items:
                        self.look(one, changes, depth + 1)
        elif kind is np.ndarray:
            if value.dtype == object and value.size <= MOST_ITEMS:
                self.look(value.ravel().tolist(), changes, depth + 1)
        elif how := _how(kind):
            if how == "figure":
                self._give_figure(value)
            else:
                self._give_object(value, adopted=changes())

    def _give_object(self, value: Any, *, adopted: bool) -> Any:
        """Let an object be made there; return what stands for it here."""
        described = None if id(value) in self._above else _described(value)
        if described is None:
            return value
        function, *held = described
        self._above.add(id(value))
        try:
            parts = [self._crossing(part, 0, adopted=adopted) for part in held]
        finally:
            self._above.discard(id(value))
        made = self._ask("build", *function, *parts)
        if not isinstance(made, Handle):
            return made
        (self._adopt if adopted else self._twin)(value, made)
        return value

    def _crossing(self, value: Any, depth: int, *, adopted: bool) -> Any:
        """Return a part of an object with handles in the place of what can't cross."""
        kind: Any = type(value)
        if kind is tuple or kind is list:
            return kind(self._crossing(one, depth + 1, adopted=adopted) for one in value)
        if kind is dict and depth < MOST_DEPTH:
            return {k: self._crossing(v, depth + 1, adopted=adopted) for k, v in value.items()}
        if kind not in _NONE and _how(kind) == "object":
            return self._give_object(value, adopted=adopted)
        if kind is np.ndarray and value.dtype.names is not None:
            return _packed(value)
        return value

    def _give_figure(self, value: Any) -> None:
        """Hand over a figure, on which nothing is drawn yet, with its axes."""
        from matplotlib._pylab_helpers import Gcf
        from matplotlib.figure import Figure

        figure = value if isinstance(value, Figure) else value.figure
        if type(figure) is not Figure or not all(map(_is_empty, figure.axes)):
            return
        axes = list(figure.axes)
        about = (tuple(map(float, figure.get_size_inches())), float(figure.dpi))
        made = self._ask("figure", *about, tuple(map(_place, axes)))
        if not isinstance(made, tuple) or not all(isinstance(one, Handle) for one in made):
            return
        Gcf.destroy_fig(figure)
        for own, theirs in zip((figure, *axes), made, strict=True):
            self._adopt(own, theirs)


_NONE: set[type] = {
    *(int, float, bool, str, bytes, type(None), complex, np.float64, np.int64),
}


def _packed(array: np.ndarray[Any, Any]) -> Any:
    """Return an array with fields, wherever these lie, as what ``build`` makes one of."""
    fields = [(name, *array.dtype.fields[name][:2]) for name in array.dtype.names or ()]
    if array.dtype.hasobject or any(kind.names or kind.shape for _, kind, _ in fields):
        return array
    about = tuple((name, kind.str, int(place)) for name, kind, place in fields)
    size = array.dtype.itemsize, array.dtype.isalignedstruct
    return PACKED, about, *size, array.shape, array.tobytes()


def _is_empty(axes: Any) -> bool:
    drawn = any(len(getattr(axes, name)) for name in ARTISTS)
    return not drawn and axes.get_subplotspec() is not None


def _place(axes: Any) -> tuple[Any, ...]:
    """Return where axes stand, what they are, and what they say."""
    rows, columns, first, last = axes.get_subplotspec().get_geometry()
    said = (axes.get_title(), axes.get_xlabel(), axes.get_ylabel())
    return rows, columns, first, last, axes.name, said


def _described(value: Any) -> tuple[Any, ...] | None:
    """Return (module, name) of what makes an object, and with what; None where that isn't told."""
    try:
        reduced = value.__reduce_ex__(4)
    except Exception:
        return None
    if not isinstance(reduced, tuple):
        return None
    function, arguments, state, items, pairs = (*reduced, None, None, None)[:5]
    new = function is copyreg.__newobj__  # type: ignore[attr-defined]
    if new:
        function, *arguments = arguments
    module, name = function.__module__, function.__qualname__
    if module.partition(".")[0] not in ROOTS:
        return None
    about = (module, name, new)
    items = None if items is None else list(items)
    return about, tuple(arguments), state, items, None if pairs is None else dict(pairs)


# -- where the submission runs --------------------------------------------------------------------


def build(
    module: str, name: str, new: bool, arguments: Any, state: Any, items: Any, pairs: Any
) -> Any:
    """Make an object of a library's as the judge describes it."""
    function: Any = importlib.import_module(module)
    for part in name.split("."):
        function = getattr(function, part)
    made = function.__new__(function, *arguments) if new else function(*arguments)
    state = _unpacked(state)
    if state is not None:
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            vars(made).update(state)
    if items is not None:
        made.extend(items)
    for key, value in (pairs or {}).items():
        made[key] = value
    return made


def _unpacked(value: Any) -> Any:
    if type(value) is dict:
        return {key: _unpacked(one) for key, one in value.items()}
    if type(value) is not tuple or value[:1] != (PACKED,):
        return value
    _, fields, size, aligned, shape, content = value
    names, formats, offsets = zip(*fields, strict=True)
    about: Any = {"names": names, "formats": formats, "offsets": offsets, "itemsize": size}
    return np.frombuffer(content, np.dtype(about, align=aligned)).reshape(shape).copy()


def figure(size: Any, dpi: float, places: Any) -> tuple[Any, ...]:
    """Make a figure with empty axes."""
    import matplotlib.pyplot as plt

    made = plt.figure(figsize=size, dpi=dpi)
    grids: dict[tuple[int, int], Any] = {}
    axes = []
    for rows, columns, first, last, kind, (title, below, beside) in places:
        grid = grids.setdefault((rows, columns), made.add_gridspec(rows, columns))
        one = made.add_subplot(_cells(grid, columns, first, last), projection=kind)
        one.set(title=title, xlabel=below, ylabel=beside)
        axes.append(one)
    return made, *axes


def _cells(grid: Any, columns: int, first: int, last: int) -> Any:
    (top, left), (bottom, right) = divmod(first, columns), divmod(last, columns)
    return grid[top : bottom + 1, left : right + 1]
