"""Hand in the example cohort: copy it to submitted/, and leave alone what is there already."""

from __future__ import annotations

import filecmp
import shutil
from pathlib import Path

HERE = Path(__file__).resolve().parent
SUBMITTED = HERE.parent / "submitted"


def hand_in(submitted: Path = SUBMITTED) -> list[Path]:
    """Copy each example notebook to ``submitted/<student>/<assignment>/``.

    Returns:
        The notebooks that were left alone: another submission of that name is there.
    """
    left_alone = []
    for notebook in sorted((HERE / "submitted").glob("*/*/*.ipynb")):
        target = submitted / notebook.relative_to(HERE / "submitted")
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(notebook, target)
        elif not filecmp.cmp(notebook, target, shallow=False):
            left_alone.append(target)
    return left_alone


if __name__ == "__main__":
    for path in hand_in():
        print(f"{path} is another submission than the example's; left as it is.")
    print(f"The example cohort is in {SUBMITTED}.")
