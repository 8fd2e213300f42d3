"""Rebuild cats.h5, pictures/ and SHA256SUMS in this folder from published emoji drawings.

    pip install -r data/requirements-rebuild.txt
    python data/build_cats.py [--packages FOLDER] [--output FOLDER]

The drawings come out of npm packages, so `npm` must be on the path; a package that lies in FOLDER
under the name that `npm pack` gives it is not fetched again. Nothing but SEED, the drawings and the
pinned requirements decides what comes out: the same bytes each time.
"""

import argparse
import colorsys
import contextlib
import hashlib
import math
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import h5py
import numpy as np
import numpy.typing as npt
from drawings import Artist, BuildError, Drawings, Sources, load_sources
from PIL import Image
from single_pictures import gradient, write_pictures

HERE = Path(__file__).resolve().parent
SEED = 2
SIZE = 64
CANVAS = 2 * SIZE
CLASSES = ("non-cat", "cat")
COPIES_OF_A_CAT = {"train": 1, "test": 2, "style": 3}
TEST_CATS_PER_FAMILY = 3
TEST_SHARE_OF_NON_CATS = 0.4
CATEGORY_SHARES = {"animal_faces": 0.25, "whole_animals": 0.30, "smileys": 0.18, "things": 0.27}


@dataclass(frozen=True)
class Picture:
    """One picture to draw.

    Attributes:
        split: `train`, `test` or `style`.
        artist: Whose drawing it is.
        concept: What the drawing shows.
        icon: The artist's name for it.
        label: 1 for a cat, else 0.
        copy: 0 for the first picture of this drawing in the split, 1 for the second, ...
    """

    split: str
    artist: Artist
    concept: str
    icon: str
    label: int
    copy: int = 0


@dataclass(frozen=True)
class Split:
    """The finished pictures of a split.

    Attributes:
        images: (m, 64, 64, 3) uint8.
        labels: (m,) int64, 1 for a cat.
        sources: m times `artist:icon`.
    """

    images: npt.NDArray[np.uint8]
    labels: npt.NDArray[np.int64]
    sources: list[str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Build everything; return 0, or 1 after saying what stands in the way."""
    parser = argparse.ArgumentParser(description="Rebuild the picture set from its sources.")
    parser.add_argument("--packages", type=Path, metavar="FOLDER", help="keep npm packages here")
    parser.add_argument("--output", type=Path, metavar="FOLDER", default=HERE, help="write here")
    options = parser.parse_args(arguments)
    sources = load_sources()
    try:
        with packages_folder(options.packages) as folder:
            drawings = Drawings(sources, folder)
        options.output.mkdir(parents=True, exist_ok=True)
        built = [options.output / "cats.h5"]
        write_set(built[0], build_set(SEED, sources, drawings))
        built += write_pictures(options.output / "pictures", sources, drawings)
        write_checksums(options.output / "SHA256SUMS", built)
    except (BuildError, OSError) as error:
        print(f"build_cats: {error}", file=sys.stderr)
        return 1
    return 0


@contextlib.contextmanager
def packages_folder(folder: Path | None) -> Iterator[Path]:
    """Give the folder for npm packages, one that is deleted afterwards if none is named."""
    if folder is None:
        with tempfile.TemporaryDirectory() as temporary:
            yield Path(temporary)
    else:
        folder.mkdir(parents=True, exist_ok=True)
        yield folder


def build_set(seed: int, sources: Sources, drawings: Drawings) -> dict[str, Split]:
    """Choose and draw the pictures of every split.

    Args:
        seed: Decides which drawings are held out for the test, and how each picture is drawn.
        sources: Artists and concepts.
        drawings: The artists' drawings.

    Returns:
        The splits `train`, `test` and `style`, each in a shuffled order.
    """
    held_out = hold_out(seed, sources, drawings)
    pictures = choose_cats(sources, drawings, held_out)
    pictures += choose_non_cats(seed, sources, drawings, held_out)
    splits = {}
    for name in COPIES_OF_A_CAT:
        chosen = [picture for picture in pictures if picture.split == name]
        chosen.sort(key=lambda picture: chance(seed, "order", *identity(picture)))
        splits[name] = Split(
            images=np.stack([draw(seed, picture, drawings) for picture in chosen]),
            labels=np.array([picture.label for picture in chosen], dtype=np.int64),
            sources=[f"{picture.artist.key}:{picture.icon}" for picture in chosen],
        )
    return splits


def chance(*key: object) -> float:
    """Return a number in [0, 1) that nothing but the key decides."""
    digest = hashlib.sha256("/".join(map(str, key)).encode()).digest()
    return int.from_bytes(digest[:6]) / 2**48


def identity(picture: Picture) -> tuple[str, str, str, int]:
    """Return what tells this picture from every other: the key of its randomness."""
    return picture.split, picture.artist.key, picture.concept, picture.copy


def hold_out(seed: int, sources: Sources, drawings: Drawings) -> set[tuple[str, str]]:
    """Return the pairs (family, concept) that only the test may show.

    Three cats of each family, and a share of its other drawings in each category. Concepts that
    share one drawing stay in train: no test cat was seen in training.
    """
    pairs: set[tuple[str, str]] = set()
    families = {artist.family for artist in sources.artists.values() if "test" in artist.non_cats}
    for family in families:
        artists = [artist for artist in sources.artists.values() if artist.family == family]
        for category, concepts in sources.concepts.items():
            drawn = {concept for artist in artists for concept in drawings.drawn(artist, concepts)}
            free = drawn.difference(sources.twins.get(family, []))
            count = TEST_CATS_PER_FAMILY
            if category != "cats":
                count = round(TEST_SHARE_OF_NON_CATS * len(free))
            ranked = sorted(free, key=lambda concept: chance(seed, "held out", family, concept))
            pairs.update((family, concept) for concept in ranked[:count])
    return pairs


def choose_cats(
    sources: Sources, drawings: Drawings, held_out: set[tuple[str, str]]
) -> list[Picture]:
    """Choose every cat that the artists drew, as many times as its split shows a cat."""
    pictures = []
    for artist in sources.artists.values():
        for concept, icon in drawings.drawn(artist, sources.concepts["cats"]).items():
            split = _split_of(artist, concept, held_out)
            copies = range(COPIES_OF_A_CAT[split])
            pictures += [Picture(split, artist, concept, icon, 1, copy) for copy in copies]
    return pictures


def choose_non_cats(
    seed: int, sources: Sources, drawings: Drawings, held_out: set[tuple[str, str]]
) -> list[Picture]:
    """Choose drawings without a cat, each once, from each artist about as often as its cats.

    If one artist drew more of the cats than of the rest, the artist's style would give cats away.
    """
    pictures = []
    for artist in sources.artists.values():
        for split, count in artist.non_cats.items():
            for category, quota in quotas(count).items():
                drawn = drawings.drawn(artist, sources.concepts[category])
                free = [c for c in drawn if _split_of(artist, c, held_out) == split]
                free.sort(key=lambda c: chance(seed, "non-cat", split, artist.key, c))
                pictures += [Picture(split, artist, c, drawn[c], 0) for c in free[:quota]]
    return pictures


def quotas(count: int) -> dict[str, int]:
    """Share a number of pictures out to the categories, by largest remainder."""
    shares = {category: count * share for category, share in CATEGORY_SHARES.items()}
    whole = {category: math.floor(share) for category, share in shares.items()}
    by_remainder = sorted(shares, key=lambda category: whole[category] - shares[category])
    for category in by_remainder[: count - sum(whole.values())]:
        whole[category] += 1
    return whole


def _split_of(artist: Artist, concept: str, held_out: set[tuple[str, str]]) -> str:
    if "style" in artist.non_cats:
        return "style"
    return "test" if (artist.family, concept) in held_out else "train"


def draw(seed: int, picture: Picture, drawings: Drawings) -> npt.NDArray[np.uint8]:
    """Draw one picture: the drawing, a little turned, scaled and shifted, on a pale background.

    Returns:
        (64, 64, 3) uint8. It is drawn at twice the size, and each pixel averages four.
    """

    def between(low: float, high: float, what: str) -> float:
        return low + (high - low) * chance(seed, *identity(picture), what)

    drawing = drawings.render(picture.artist, picture.icon)
    if between(0, 1, "flip") < 0.5:
        drawing = drawing.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    drawing = drawing.rotate(between(-5, 5, "turn"), Image.Resampling.BICUBIC)
    side = round(CANVAS * between(0.88, 0.96, "scale"))
    drawing = drawing.resize((side, side), Image.Resampling.LANCZOS)
    left, top = (
        round((CANVAS - side) / 2 + between(-4, 4, f"shift {direction}"))
        for direction in ("right", "down")
    )
    colours = [
        colorsys.hsv_to_rgb(
            between(0, 1, f"hue {end}"),
            between(0, 0.3, f"saturation {end}"),
            between(0.8, 1, f"value {end}"),
        )
        for end in ("from", "to")
    ]
    canvas = gradient(CANVAS, CANVAS, colours[0], colours[1], between(0, 360, "direction"))
    canvas.paste(drawing, (left, top), drawing)
    return np.asarray(canvas.resize((SIZE, SIZE), Image.Resampling.BOX), dtype=np.uint8)


def write_set(path: Path, splits: dict[str, Split]) -> None:
    """Write the HDF5 file: pictures compressed one by one, no times that would change its bytes."""
    with h5py.File(path, "w") as file:
        for name, split in splits.items():
            file.create_dataset(
                f"{name}_set_x",
                data=split.images,
                chunks=(1, *split.images.shape[1:]),
                compression="gzip",
                compression_opts=9,
                track_times=False,
            )
            file.create_dataset(f"{name}_set_y", data=split.labels, track_times=False)
            sources = np.array(split.sources, dtype=np.bytes_)
            file.create_dataset(f"{name}_set_source", data=sources, track_times=False)
        classes = np.array(CLASSES, dtype=np.bytes_)
        file.create_dataset("list_classes", data=classes, track_times=False)


def write_checksums(path: Path, files: Sequence[Path]) -> None:
    """Write the files' SHA-256 as `sha256sum` does, to be checked in the list's own folder."""
    with path.open("w", newline="\n") as sums:
        for file in files:
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
            print(f"{digest}  {file.relative_to(path.parent).as_posix()}", file=sums)


if __name__ == "__main__":
    sys.exit(main())
