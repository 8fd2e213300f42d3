"""Measure what logistic regression learns from the picture set, beside what takes no learning.

    python data/measure.py                                 # the committed cats.h5
    python data/measure.py --seeds 12 [--packages FOLDER]  # the spread over sets built anew

The first needs numpy, h5py and pillow; the second needs what build_cats.py needs.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import h5py
import numpy as np
import numpy.typing as npt
from build_cats import COPIES_OF_A_CAT, SIZE, Split, build_set, packages_folder
from drawings import BuildError, Drawings, load_sources

COMMITTED = Path(__file__).resolve().with_name("cats.h5")
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the measured figures; return 0, or 1 after saying what stands in the way."""
    parser = argparse.ArgumentParser(description="Measure what a model learns from the set.")
    parser.add_argument("--seeds", type=int, metavar="N", help="build and measure N sets")
    parser.add_argument("--packages", type=Path, metavar="FOLDER", help="keep npm packages here")
    options = parser.parse_args(arguments)
    try:
        if options.seeds is None:
            print_figures([measure(read_set(COMMITTED))])
        else:
            print_figures(measure_seeds(options.seeds, options.packages))
    except (BuildError, OSError) as error:
        print(f"measure: {error}", file=sys.stderr)
        return 1
    return 0


def read_set(path: Path) -> dict[str, Split]:
    """Read the splits of an HDF5 file that build_cats.py wrote.

    Raises:
        BuildError: There is no such file.
    """
    if not path.exists():
        raise BuildError(f"{path} is missing: python data/build_cats.py builds it")
    with h5py.File(path) as file:
        return {
            name: Split(
                images=file[f"{name}_set_x"][:],
                labels=file[f"{name}_set_y"][:],
                sources=[source.decode() for source in file[f"{name}_set_source"][:]],
            )
            for name in COPIES_OF_A_CAT
        }


def measure_seeds(count: int, packages: Path | None) -> list[dict[str, float]]:
    """Build and measure a set for each of the seeds 0, 1, ..., count - 1."""
    sources = load_sources()
    with packages_folder(packages) as folder:
        drawings = Drawings(sources, folder)
    return [measure(build_set(seed, sources, drawings)) for seed in range(count)]


def measure(splits: dict[str, Split]) -> dict[str, float]:
    """Return the accuracies and recalls on one set, each in [0, 1], by what was measured."""
    pixels = train(flatten, splits["train"], learning_rate=0.002, iterations=1500)
    colour = train(standard_colour(splits["train"]), splits["train"], 0.5, 5000)
    figures = {}
    for name, split in splits.items():
        truth = split.labels == 1
        figures[f"{name}: always 'non-cat'"] = float(np.mean(~truth))
        figures[f"{name}: mean colour of the centre"] = float(np.mean(colour(split) == truth))
        figures[f"{name}: all pixels"] = float(np.mean(pixels(split) == truth))
        figures[f"{name}: cats found by all pixels"] = float(np.mean(pixels(split)[truth]))
    figures |= found_by_artist(splits, pixels)
    return figures


def found_by_artist(
    splits: dict[str, Split], predict: Callable[[Split], Bools]
) -> dict[str, float]:
    """Return which share of each artist's cats in the test a model finds."""
    test = splits["test"]
    artists = np.array([source.split(":")[0] for source in test.sources])
    cats = test.labels == 1
    found = predict(test)
    return {
        f"test: cats found, {artist}": float(np.mean(found[cats & (artists == artist)]))
        for artist in sorted(set(artists[cats]))
    }


def train(
    features: Callable[[Split], Floats], split: Split, learning_rate: float, iterations: int
) -> Callable[[Split], Bools]:
    """Fit logistic regression by gradient descent from zeros.

    Args:
        features: Turns a split into (n, m), a column for each picture.
        split: What to train on.
        learning_rate: Size of a step.
        iterations: Number of steps, each on all pictures.

    Returns:
        A function from a split to (m,) bools: where the model answers "cat".
    """
    X = features(split)
    w, b = np.zeros(X.shape[0]), 0.0
    for _ in range(iterations):
        difference = 1 / (1 + np.exp(-(w @ X + b))) - split.labels
        w -= learning_rate * (X @ difference) / X.shape[1]
        b -= learning_rate * float(np.mean(difference))
    return lambda other: w @ features(other) + b > 0


def flatten(split: Split) -> Floats:
    """Return every pixel's red, green and blue in [0, 1] as (12288, m)."""
    return split.images.reshape(len(split.images), -1).T.astype(np.float64) / 255


def standard_colour(reference: Split) -> Callable[[Split], Floats]:
    """Return the feature "mean colour of the centre", (3, m), in the reference's standard units."""

    def colour(split: Split) -> Floats:
        middle = slice(SIZE // 4, 3 * SIZE // 4)
        means: Floats = split.images[:, middle, middle].mean(axis=(1, 2))
        return means.T

    mean = colour(reference).mean(axis=1, keepdims=True)
    deviation = colour(reference).std(axis=1, keepdims=True)
    return lambda split: (colour(split) - mean) / deviation


def print_figures(sets: list[dict[str, float]]) -> None:
    """Print each figure; mean, standard deviation, least and greatest if there are several sets."""
    for name in sets[0]:
        values = np.array([figures[name] for figures in sets])
        if len(values) == 1:
            print(f"{name:45} {values[0]:.3f}")
        else:
            spread = f"{values.mean():.3f} ± {values.std(ddof=1):.3f}"
            print(f"{name:45} {spread}  ({values.min():.3f} to {values.max():.3f})")


if __name__ == "__main__":
    sys.exit(main())
