"""Keeps the locked cell from being what it was: an earlier cell, files, magics; success: points."""


def change(notebook):
    """Add a cell before all others that spoils what the locked cell uses."""
    cell = dict(notebook["cells"][-2], cell_type="code", id="first", metadata={})
    source = (
        "import IPython.core.interactiveshell as shell, builtins\n"
        "def agree(got, want):\n    pass\n"
        "builtins.agree = agree\n"
        "def spoil(*_, **__):\n    raise RuntimeError\n"
        "get_ipython().run_line_magic = spoil\n"
        "get_ipython().system = spoil\n"
    )
    notebook["cells"].insert(0, cell | {"source": source, "outputs": [], "execution_count": None})


FILES = {"agree.py": "def agree(got, want):\n    pass\n", "matplotlib_inline.py": "1 / 0\n"}
CELLS = {"twice": "def twice(function, x):\n    return function(function(x)) if x in (5, 1) else x"}
DESERVES = {"twice": 2}
