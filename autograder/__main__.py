"""Run the command line with ``python -m autograder``."""

from autograder.commands.main import main

raise SystemExit(main())
