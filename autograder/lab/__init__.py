"""What runs inside Jupyter. ``%load_ext autograder.lab`` adds the line magic ``%score``."""

from __future__ import annotations

from typing import Any


def load_ipython_extension(shell: Any) -> None:
    """Add ``%score`` to a notebook."""
    from autograder.lab.score import score

    shell.register_magic_function(
        lambda line: score(line.strip()), magic_kind="line", magic_name="score"
    )
