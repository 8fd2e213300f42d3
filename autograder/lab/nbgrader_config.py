"""Settings of the environment, for any course folder: `make setup` puts them in .venv/etc/jupyter.

Two things of nbgrader's would stop a fresh clone, whatever the course's own settings say.
"""

import os
import sys
from pathlib import Path

c = get_config()  # noqa: F821 - nbgrader puts get_config here

# release/ is committed, and without this nbgrader leaves an assignment that is there alone.
c.GenerateAssignment.force = True

# nbgrader makes a gradebook by calling `alembic` by its bare name, activated environment or not.
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
