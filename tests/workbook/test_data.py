"""The picture set is what its description says."""

from __future__ import annotations

import hashlib

import h5py
import lesson_tools
import numpy as np
import pytest
from conftest import ROOT
from PIL import Image

DATA = ROOT / "data"
CELLS = ("train", "validation", "test")
SPLITS = ("train", "test", "style")


def checksums() -> list[tuple[str, str]]:
    lines = (DATA / "SHA256SUMS").read_text().splitlines()
    return [(name, digest) for digest, name in (line.split(maxsplit=1) for line in lines)]


@pytest.mark.parametrize(("name", "digest"), checksums())
def test_the_committed_files_are_the_built_ones(name: str, digest: str) -> None:
    assert hashlib.sha256((DATA / name.lstrip("*")).read_bytes()).hexdigest() == digest


@pytest.mark.parametrize("split", SPLITS)
def test_a_split_has_pictures_labels_and_sources(split: str) -> None:
    with h5py.File(DATA / "cats.h5") as file:
        images, labels = file[f"{split}_set_x"][:], file[f"{split}_set_y"][:]
        sources = file[f"{split}_set_source"][:]
        assert list(file["list_classes"][:]) == [b"non-cat", b"cat"]
    assert images.dtype == np.uint8
    assert images.shape == (len(labels), 64, 64, 3)
    assert labels.dtype == np.int64
    assert set(labels) == {0, 1}
    assert len(sources) == len(labels)
    assert all(b":" in source for source in sources)
    assert 0.25 < labels.mean() < 0.5


def test_the_styles_artist_is_in_no_other_split() -> None:
    with h5py.File(DATA / "cats.h5") as file:
        artists = {
            split: {source.split(b":")[0] for source in file[f"{split}_set_source"][:]}
            for split in SPLITS
        }
    assert not artists["style"] & (artists["train"] | artists["test"])


def test_no_picture_is_in_two_splits() -> None:
    with h5py.File(DATA / "cats.h5") as file:
        seen = [image.tobytes() for split in SPLITS for image in file[f"{split}_set_x"][:]]
    assert len(seen) == len(set(seen))


def test_the_table_of_cells_has_each_patient_in_one_part() -> None:
    parts = {part: lesson_tools.read_cells(part, "radius", "area") for part in CELLS}
    assert [X.shape for X, _ in parts.values()] == [(2, 342), (2, 114), (2, 113)]
    assert sum(int(Y.sum()) for _, Y in parts.values()) == 212
    for X, Y in parts.values():
        assert Y.shape == (1, X.shape[1])
        assert set(Y[0]) == {0, 1}
        assert 0.3 < Y.mean() < 0.45
        assert X[0, Y[0] == 1].mean() > X[0, Y[0] == 0].mean()


def test_the_single_pictures_are_of_many_kinds() -> None:
    modes, square, rotated = set(), set(), set()
    for path in (DATA / "pictures").iterdir():
        if path.suffix.lower() in {".png", ".jpg", ".jpeg", ".webp", ".gif"}:
            with Image.open(path) as picture:
                modes.add(picture.mode)
                square.add(picture.width == picture.height)
                rotated.add(picture.getexif().get(0x0112, 1) != 1)
    assert {"RGBA", "L", "P"} <= modes
    assert square == {True, False}
    assert True in rotated
