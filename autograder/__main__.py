"""Run the command line with ``python -m autograder``."""

import sys


def run() -> int:
    """Run it; imported here, for a working folder's own modules would be found before."""
    from autograder.commands.main import main

    return main()


if __name__ == "__main__":
    if not sys.flags.safe_path:
        del sys.path[0]  # the working folder, where Python looks first
    raise SystemExit(run())
