"""Write cells.csv, the table of cell nuclei, from the file that scikit-learn ships.

    python data/build_cells.py breast_cancer.csv

README.md says where that file comes from, and under which licence.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from pathlib import Path

SHIPPED = "fed3eb72d0575ef6192293f5093c6e801b1476b577d0386bf4455504522172ed"
FEATURES = (
    "radius",
    "texture",
    "perimeter",
    "area",
    "smoothness",
    "compactness",
    "concavity",
    "concave_points",
    "symmetry",
    "fractal_dimension",
)


def main() -> int:
    """Write the table beside this script; return 1 where the shipped file is another one."""
    source = Path(sys.argv[1])
    content = source.read_bytes()
    if hashlib.sha256(content).hexdigest() != SHIPPED:
        print(f"{source} is not the file that README.md describes: take it from that package.")
        return 1
    _, *rows = csv.reader(content.decode().splitlines())
    with Path(__file__).with_name("cells.csv").open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow([*FEATURES, "malignant"])
        # The first ten columns are the means; the shipped labels are 0 for malignant, 1 for benign.
        table.writerows([*row[: len(FEATURES)], 1 - int(row[-1])] for row in rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
