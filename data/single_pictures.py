"""Single pictures to try a model on, in other sizes, shapes and formats than the set's."""

import math
from pathlib import Path

import numpy as np
from drawings import Drawings, Sources
from PIL import Image, ImageDraw

Colour = tuple[float, float, float]

WHITE: Colour = (1.0, 1.0, 1.0)
SKY: Colour = (0.80, 0.90, 1.0)
SAND: Colour = (1.0, 0.94, 0.84)
ORIENTATION_TAG = 0x0112
TURN_RIGHT_TO_VIEW = 6


def write_pictures(folder: Path, sources: Sources, drawings: Drawings) -> list[Path]:
    """Write the single pictures into the folder and return their paths, in order of name."""

    def on_sky(artist: str, icon: str, size: tuple[int, int], left: int, top: int) -> Image.Image:
        canvas = gradient(*size, SKY, SAND, 60)
        side = min(size) - 16
        drawing = drawings.render(sources.artists[artist], icon).resize((side, side))
        canvas.paste(drawing, (left, top), drawing)
        return canvas

    def alone(artist: str, icon: str) -> Image.Image:
        return drawings.render(sources.artists[artist], icon).resize((144, 144))

    folder.mkdir(parents=True, exist_ok=True)
    turned = on_sky("emojione", "cat-face", (160, 128), 24, 8).transpose(Image.Transpose.ROTATE_90)
    orientation = Image.Exif()
    orientation[ORIENTATION_TAG] = TURN_RIGHT_TO_VIEW
    turned.save(folder / "cat_exif_turned.jpg", quality=88, exif=orientation)
    pictures = {
        "cat_grayscale.png": on_sky("noto", "grinning-cat", (128, 128), 8, 8).convert("L"),
        "cat_palette.png": on_sky("fluent-emoji-flat", "cat-face", (128, 128), 8, 8).quantize(
            32, dither=Image.Dither.NONE
        ),
        "cat_sketch_wide.png": sketch_cat(),
        "cat_transparent.png": alone("twemoji", "cat-face"),
        "dog_transparent.png": alone("twemoji", "dog-face"),
        "house_sketch_tall.png": sketch_house(),
        "pear_palette_transparent.png": alone("noto", "pear").quantize(32),
    }
    for name, picture in pictures.items():
        picture.save(folder / name, optimize=True)
    return sorted([folder / "cat_exif_turned.jpg", *(folder / name for name in pictures)])


def gradient(width: int, height: int, start: Colour, end: Colour, direction: float) -> Image.Image:
    """Return an RGB picture that passes from one colour to another.

    Args:
        width: In pixels.
        height: In pixels.
        start: Red, green and blue in [0, 1] where the passage begins.
        end: The same where it ends.
        direction: Where it leads, in degrees: 0 to the right, 90 down.
    """
    across, down = math.cos(math.radians(direction)), math.sin(math.radians(direction))
    x = np.linspace(-0.5, 0.5, width)[np.newaxis, :, np.newaxis] * across
    y = np.linspace(-0.5, 0.5, height)[:, np.newaxis, np.newaxis] * down
    share = 0.5 + (x + y) / (abs(across) + abs(down))
    colours = (1 - share) * np.array(start) + share * np.array(end)
    return Image.fromarray(np.rint(255 * colours).astype(np.uint8))


def sketch_cat() -> Image.Image:
    """Return the project's own drawing of a grey cat's face, wider than high."""
    picture = Image.new("RGB", (200, 120), (236, 232, 220))
    pen = ImageDraw.Draw(picture)
    fur, dark, pink = (140, 144, 150), (40, 42, 48), (232, 150, 160)
    for side in (-1, 1):
        pen.polygon([(100 + 44 * side, 66), (100 + 42 * side, 8), (100 + 8 * side, 36)], fill=fur)
        pen.polygon(
            [(100 + 38 * side, 50), (100 + 37 * side, 20), (100 + 18 * side, 36)], fill=pink
        )
    pen.ellipse((52, 28, 148, 112), fill=fur)
    for side in (-1, 1):
        pen.ellipse((92 + 21 * side, 54, 108 + 21 * side, 74), fill=(226, 214, 90))
        pen.ellipse((97 + 21 * side, 55, 103 + 21 * side, 73), fill=dark)
        pen.arc((92 + 8 * side, 80, 108 + 8 * side, 96), 0, 180, fill=dark, width=3)
        for rise in (-7, 0, 7):
            pen.line([(100 + 26 * side, 86), (100 + 68 * side, 84 + rise)], fill=dark, width=2)
    pen.polygon([(93, 78), (107, 78), (100, 87)], fill=pink)
    return picture


def sketch_house() -> Image.Image:
    """Return the project's own drawing of a house, higher than wide."""
    picture = Image.new("RGB", (110, 170), (206, 226, 244))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 140, 110, 170), fill=(126, 172, 96))
    pen.rectangle((22, 72, 88, 150), fill=(238, 206, 150))
    pen.polygon([(12, 74), (55, 24), (98, 74)], fill=(176, 72, 58))
    pen.rectangle((46, 110, 64, 150), fill=(110, 74, 50))
    for left in (29, 67):
        pen.rectangle((left, 84, left + 14, 100), fill=(250, 250, 232), outline=(110, 74, 50))
    return picture
