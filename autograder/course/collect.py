"""Tell whose a collected file is: what `nbgrader zip_collect` asks."""

from __future__ import annotations

import re
from pathlib import Path

from nbgrader.plugins import FileNameCollectorPlugin


class NamedByStudent(FileNameCollectorPlugin):  # type: ignore[misc]
    """Tell a student from a notebook's name, as people send notebooks by mail or a course site.

    Any of these is ada's ``python_basics``, whether it lies there or came out of a zip file::

        ada.ipynb   ada_python_basics.ipynb   python_basics-ada.ipynb   ada/python_basics.ipynb
    """

    def collect(self, submitted_file: str) -> dict[str, str] | None:
        """Return the student and the notebook's name, or None for a file that isn't a notebook.

        Args:
            submitted_file: path ``.../<assignment>/extracted/[<folder>/...]<name>.ipynb``.
        """
        path = Path(submitted_file)
        if path.suffix not in self.valid_ext or "extracted" not in path.parts:
            return None
        top = len(path.parts) - 1 - path.parts[::-1].index("extracted")
        assignment, inside = path.parts[top - 1], path.parts[top + 1 : -1]
        if {"__MACOSX", ".ipynb_checkpoints"}.intersection(inside):
            return None
        student = student_in(path.stem, assignment)
        if not student and inside:
            student = student_in(inside[-1], assignment)
        if not student:
            self.log.warning(
                "%s does not say whose it is; rename it STUDENT.ipynb and collect again.", path
            )
            return None
        return {"student_id": student, "file_id": assignment}


def student_in(name: str, assignment: str) -> str:
    """Return what is left of a file's or folder's name without the assignment's and " (1)"."""
    name = "".join(c for c in re.sub(r"\s*\(\d+\)$", "", name) if c.isprintable())
    name = re.sub(rf"(^|[\s_.+-]+){re.escape(assignment)}($|[\s_.+-]+)", " ", name)
    return name.strip(" _.+-").replace(" ", "_")
