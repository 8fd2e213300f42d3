"""What the judge may ask of an object in the sandbox: the sandbox's end of its handles."""

from __future__ import annotations

import asyncio
import copy
import dataclasses
import importlib
import inspect
import operator
import os
import sys
import warnings
from collections.abc import Callable
from typing import Any

from autograder.sandbox.deriving import bound, derive
from autograder.sandbox.given import build, figure
from autograder.sandbox.waited import run_apart

SLICE_SECONDS = 0.002  # that a submission's loop runs before a test's has its turn


def ask(asked: str, *parts: Any) -> Any:
    """Return what an object answers."""
    return _ASKED[asked](*parts)


def _next(iterator: Any) -> tuple[Any, ...]:
    """Return the next item in a tuple; at the end an empty one, or None and what was returned."""
    return _stepped(next, iterator)


def _step(generator: Any, name: str, given: Any) -> tuple[Any, ...]:
    return _stepped(getattr(generator, name), *given)


def _stepped(step: Callable[..., Any], *given: Any) -> tuple[Any, ...]:
    try:
        return (step(*given),)
    except StopIteration as end:
        return () if end.value is None else (None, end.value)


def _call(called: Any, arguments: Any, named: Any) -> Any:
    return called(*arguments, **dict(named))


def _dataclass(name: str, arguments: Any, named: Any) -> Any:
    return getattr(dataclasses, name)(*arguments, **dict(named))


def _operate(value: Any, name: str, others: Any) -> Any:
    method = getattr(type(value), name, None)
    return NotImplemented if method is None else method(value, *others)


def _derives(kind: type, module: str, name: str) -> bool:
    """Whether a class derives from the one of a library's, or of a cell's, with that name."""
    if any((base.__module__, base.__name__) == (module, name) for base in kind.__mro__):
        return True
    found = getattr(sys.modules.get(module), name, None)
    return isinstance(found, type) and issubclass(kind, found)


def _array(value: Any) -> Any:
    import numpy as np

    array = np.asarray(value)
    if array.dtype == object:
        raise TypeError(f"a {type(value).__name__}, which is no array")
    return array


def _signature(function: Any) -> tuple[Any, ...]:
    """Return (name, kind, default, annotation) of each parameter, and what is said of the result.

    Default, annotation and the latter are in a tuple each, which is empty where there is none.
    """
    found = inspect.signature(function)
    parameters = tuple(
        (one.name, int(one.kind), _if_any(one.default), _if_any(one.annotation))
        for one in found.parameters.values()
    )
    return parameters, _if_any(found.return_annotation)


def _if_any(value: Any) -> tuple[Any, ...]:
    return () if value is inspect.Parameter.empty else (value,)


def _leave(value: Any, error: BaseException | None) -> bool:
    """Return whether an object deals with the error with which its block ended."""
    try:
        if error is not None:
            raise error
    except Exception as raised:
        return bool(value.__exit__(type(raised), raised, raised.__traceback__))
    return bool(value.__exit__(None, None, None))


def _await(awaited: Any) -> Any:
    """Run what can be awaited to its end, in the loop of the notebook's cells if they have one."""
    if asyncio._get_running_loop() is not None:  # a test's function, that this is asked by, waits
        return run_apart(_awaiting(awaited))
    return _loop().run_until_complete(_awaiting(awaited))


def _begin(awaited: Any) -> tuple[Any, ...]:
    """Begin with what can be awaited; return what ``_go_on`` does."""
    if asyncio._get_running_loop() is not None:
        return (run_apart(_awaiting(awaited)),)
    return _go_on(_loop().create_task(_awaiting(awaited)), 0)


def _go_on(task: Any, seconds: float = SLICE_SECONDS) -> tuple[Any, ...]:
    """Run the loop for a while; return the task's result, else None and the task itself."""
    _loop().run_until_complete(asyncio.wait([task], timeout=seconds))
    return (task.result(),) if task.done() else (None, task)


def _loop() -> asyncio.AbstractEventLoop:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            return asyncio.get_event_loop()
        except RuntimeError:
            loop = asyncio.new_event_loop()
            asyncio.set_event_loop(loop)
            return loop


async def _awaiting(awaited: Any) -> Any:
    return await awaited


def _anext(iterator: Any) -> tuple[Any, ...]:
    try:
        return (_await(iterator.__anext__()),)
    except StopAsyncIteration:
        return ()


def _aleave(value: Any, error: BaseException | None) -> bool:
    try:
        if error is not None:
            raise error
    except Exception as raised:
        return bool(_await(value.__aexit__(type(raised), raised, raised.__traceback__)))
    return bool(_await(value.__aexit__(None, None, None)))


def _module(name: str) -> Any:
    """Import a module that lies in the submission's own folder."""
    importlib.invalidate_caches()
    found = importlib.import_module(name)
    if not str(found.__file__).startswith(os.getcwd()):
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    return found


def _pyplot(name: str, arguments: Any) -> Any:
    """Ask pyplot for its figures; where it isn't loaded, there are none."""
    plt = sys.modules.get("matplotlib.pyplot")
    if plt is None:
        return []
    return getattr(plt, name)(*arguments)


_ASKED: dict[str, Callable[..., Any]] = {
    "getattr": getattr,
    "setattr": lambda value, name, given: setattr(value, name, bound(value, given)),
    "delattr": delattr,
    "dir": dir,
    "hasattr": hasattr,
    "type": type,
    "vars": lambda value: dict(value.__dict__),
    "len": len,
    "bool": bool,
    "iter": iter,
    "reversed": reversed,
    "next": _next,
    "step": _step,
    "contains": lambda value, item: bool(operator.contains(value, item)),
    "getitem": operator.getitem,
    "setitem": operator.setitem,
    "delitem": operator.delitem,
    "str": str,
    "repr": repr,
    "format": format,
    "float": float,
    "int": int,
    "index": operator.index,
    "complex": complex,
    "bytes": bytes,
    "fspath": os.fspath,
    "hash": hash,
    "enter": lambda value: value.__enter__(),
    "exit": _leave,
    "isinstance": isinstance,
    "issubclass": issubclass,
    "derives": _derives,
    "array": _array,
    "begin": _begin,
    "go on": _go_on,
    "cancel": lambda task: task.cancel(),
    "aiter": lambda value: value.__aiter__(),
    "anext": _anext,
    "aenter": lambda value: _await(value.__aenter__()),
    "aexit": _aleave,
    "module": _module,
    "theirs": lambda module, name: getattr(_module(module), name),
    "pyplot": _pyplot,
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "call": _call,
    "dataclass": _dataclass,
    "eq": lambda value, other: bool(value == other),
    "operator": _operate,
    "signature": _signature,
    "super": lambda kind, value, name: getattr(super(kind, value), name),
    "derive": derive,
    "build": build,
    "figure": figure,
}
