"""The course's settings for nbgrader. Every command is run from this folder."""

import sys
import warnings
from pathlib import Path

c = get_config()  # noqa: F821 - nbgrader puts get_config here
here = Path(__file__).resolve().parent

c.CourseDirectory.course_id = "neural-networks-basics"
c.CourseDirectory.root = str(here)
c.Exchange.root = str(here / "exchange")

# release/ is committed, so generating an assignment again is the ordinary case.
c.GenerateAssignment.force = True
c.GenerateAssignment.exporter_class = "autograder.authoring.generate.Kept"  # no work is erased

# What participants find in place of a solution.
stub = "# YOUR CODE HERE\nraise NotImplementedError()  # delete this line when you write yours"
c.ClearSolutions.code_stub = {"python": stub}

# `nbgrader validate`, and the Validate button, name a failed check and don't print its text.
if "nbgrader.validator" in sys.modules:
    import autograder.lab.validate

# `nbgrader autograde`, and formgrader's button, grade as `autograder grade` does: a submission's
# code runs behind walls, its tests elsewhere. docs/security.md says what that promises.
c.Autograde.exporter_class = "autograder.grading.autograde.Judged"
if "nbgrader" in sys.modules:  # formgrader's pages, too, read what was handed in
    import autograder.grading.autograde  # noqa: F401

# `nbgrader generate_feedback`, and formgrader's button, make the pages of `autograder feedback`.
c.GenerateFeedback.exporter_class = "autograder.pages.nbgrader_feedback.Page"
c.Pages.show_tests_in_feedback = False  # True: hidden tests are on the pages too, folded
c.Pages.site = ""  # where `make site` was put: pages link to it, instead of bringing the section

# `nbgrader export` quotes what it writes, and says the totals that the report says.
c.ExportApp.plugin_class = "autograder.pages.nbgrader_export.Quoted"

# `nbgrader collect` follows no link in what participants put into the exchange; an assignment goes
# there with the data that it reads, and feedback comes back to everybody who handed in that way.
c.ExchangeFactory.collect = "autograder.course.exchange.Collect"
c.ExchangeFactory.release_assignment = "autograder.course.exchange.ReleaseAssignment"
c.ExchangeFactory.release_feedback = "autograder.course.exchange.ReleaseFeedback"

# What one submission may use: seconds, and megabytes.
c.Sandbox.cell_seconds = 10  # one cell, and one call from a test
c.Sandbox.notebook_seconds = 120  # the whole notebook
c.Sandbox.cpu_seconds = 120  # processor time of the whole notebook
c.Sandbox.memory = 2048
c.Sandbox.disk = 64  # its scratch folder, and any file in it
c.Sandbox.processes = 1  # 1: it can't start another one
c.Sandbox.threads = 64
c.Sandbox.open_files = 256
c.Sandbox.output = 2  # text and pictures of one cell
c.Sandbox.notebook_output = 16  # the same of the whole notebook
c.Sandbox.wire = 64  # data of one call that go from or to a test
c.Sandbox.notebook = 16  # the notebook file; and the files beside it together

# Demonstrations that nobody changed and that nothing depends on aren't run when grading, which
# makes it several times faster, but for those in the section of a written answer that was given:
# who reads it sees the numbers and pictures that it speaks of. With True all of them are run.
c.Sandbox.demonstrations = False

# An error is charged once: a test that fails only because another exercise's function is wrong or
# missing is judged again with the reference solution in its place. With False, cell by cell the
# scores are those of plain nbgrader.
c.Judging.follow_through = True

# What a submission wrote does nothing, and takes no hours, in feedback and in formgrader.
c.TemplateExporter.filters = {
    "markdown2html": "autograder.pages.filters.markdown2html",
    "highlight_code": "autograder.pages.filters.highlight_code",
    "ansi2html": "autograder.pages.filters.ansi2html",
    "strip_files_prefix": "autograder.pages.filters.strip_files_prefix",
}
c.HTMLExporter.preprocessors = ["autograder.pages.tame.Tame"]

# The database warns on every run about the order in which nbgrader makes its objects.
warnings.filterwarnings("ignore", "Object of type .* not in session")

# nbgrader zip_collect: downloads of course sites, or notebooks that are named after who sent them.
c.ZipCollectApp.extractor_plugin = "autograder.course.collect.OnePerStudent"
c.ZipCollectApp.collector_plugin = "autograder.course.collect.NamedByStudent"
