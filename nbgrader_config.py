"""The course's settings for nbgrader. Every command is run from this folder."""

import warnings
from pathlib import Path

c = get_config()  # noqa: F821 - nbgrader puts get_config here
here = Path(__file__).resolve().parent

c.CourseDirectory.course_id = "neural-networks-basics"
c.CourseDirectory.root = str(here)
c.Exchange.root = str(here / "exchange")

# release/ is committed, so generating an assignment again is the ordinary case.
c.GenerateAssignment.force = True

# Seconds that one cell of a submission may take; then it is interrupted and the next one runs.
c.Execute.timeout = 20

# Two warnings on every run that nobody can act on: the kernel's about its ports, and the
# database's about the order in which nbgrader makes its objects.
c.Execute.extra_arguments = ["--IPKernelApp.log_level=ERROR"]
warnings.filterwarnings("ignore", "Object of type .* not in session")

# nbgrader zip_collect: notebooks that are named after the students who sent them.
c.ZipCollectApp.collector_plugin = "autograder.nbgrader_plugins.NamedByStudent"
