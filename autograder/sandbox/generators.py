"""Random number generators of Python's and numpy's, as their states.

A generator's state is read by code that trusts it, so each place in it is checked.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import numpy as np

Parts = tuple[Any, ...]
MT_WORDS = 624
MT_POOL = 4  # words of a seed sequence's pool, as it is by itself
PCG = {"PCG64": np.random.PCG64, "PCG64DXSM": np.random.PCG64DXSM}


def _of_random(value: random.Random) -> Parts:
    version, words, gauss = value.getstate()
    return version, words, gauss


def _build_random(version: Any, words: Any, gauss: Any) -> random.Random:
    if type(words) is not tuple or not all(type(word) is int for word in words):
        raise ValueError("not a state")
    if type(gauss) not in (float, type(None)):
        raise ValueError("not a state")
    made = random.Random()
    made.setstate((version, words, gauss))
    return made


def _of_state(value: np.random.RandomState) -> Parts:
    state = value.get_state(legacy=False)
    if state["bit_generator"] != "MT19937":
        raise ValueError("another generator")
    words = state["state"]["key"].tobytes()
    about = int(state["has_gauss"]), float(state["gauss"])
    return words, int(state["state"]["pos"]), *about


def _build_state(words: Any, place: Any, has_gauss: Any, gauss: Any) -> np.random.RandomState:
    if has_gauss not in (0, 1) or type(gauss) is not float:
        raise ValueError("not a state")
    made = np.random.RandomState(0)
    state = _mt(words, place)
    made.set_state(
        {"bit_generator": "MT19937", "state": state} | {"has_gauss": has_gauss, "gauss": gauss}
    )
    return made


def _mt(words: Any, place: Any) -> Any:
    if type(words) is not bytes or len(words) != 4 * MT_WORDS:
        raise ValueError("not a state")
    if type(place) is not int or not 0 <= place <= MT_WORDS:
        raise ValueError("not a state")
    return {"key": np.frombuffer(words, "<u4").copy(), "pos": place}


def _of_generator(value: np.random.Generator) -> Parts:
    state: dict[str, Any] = dict(value.bit_generator.state)
    name, inner = state["bit_generator"], state["state"]
    if name == "MT19937":
        return name, inner["key"].tobytes(), int(inner["pos"])
    if name not in PCG:
        raise ValueError("another generator")
    more = int(state["has_uint32"]), int(state["uinteger"])
    return name, int(inner["state"]), int(inner["inc"]), *more


def _build_generator(name: Any, *rest: Any) -> np.random.Generator:
    if name == "MT19937":
        twister = np.random.MT19937()
        twister.state = {"bit_generator": name, "state": _mt(*rest)}
        return np.random.Generator(twister)
    state, step, has_half, half = rest
    if name not in PCG or not all(type(part) is int and part >= 0 for part in rest):
        raise ValueError("not a state")
    if max(state, step) >= 2**128 or has_half > 1 or half >= 2**32:
        raise ValueError("not a state")
    pcg = PCG[name]()
    pcg.state = {
        "bit_generator": name,
        "state": {"state": state, "inc": step},
        "has_uint32": has_half,
        "uinteger": half,
    }
    return np.random.Generator(pcg)


def of_seeds(value: np.random.SeedSequence) -> Parts:
    """Return the parts of a seed sequence; with other than one number for a start, none fit."""
    return value.entropy, tuple(value.spawn_key), value.pool_size, value.n_children_spawned


def build_seeds(entropy: Any, key: Any, size: Any, spawned: Any) -> np.random.SeedSequence:
    """Return a seed sequence.

    Raises:
        ValueError: its parts aren't as they should be.
    """
    if type(key) is not tuple or not all(type(n) is int for n in (entropy, *key, size, spawned)):
        raise ValueError("not seeds")
    if min(entropy, *key, spawned) < 0 or size != MT_POOL or max(len(key), spawned) > MT_WORDS:
        raise ValueError("not seeds")
    return np.random.SeedSequence(
        entropy, spawn_key=key, pool_size=size, n_children_spawned=spawned
    )


def write_into(target: Any, fresh: Any) -> None:
    """Give a generator the state of another one of its class."""
    if type(target) is not type(fresh):
        raise ValueError("content of another class")
    if isinstance(target, random.Random):
        target.setstate(fresh.getstate())
    elif isinstance(target, np.random.RandomState):
        target.set_state(fresh.get_state(legacy=False))
    else:
        target.bit_generator.state = fresh.bit_generator.state


KINDS: dict[type, tuple[str, Callable[[Any], Parts], Callable[..., Any]]] = {
    random.Random: ("random", _of_random, _build_random),
    np.random.RandomState: ("random state", _of_state, _build_state),
    np.random.Generator: ("generator", _of_generator, _build_generator),
}
