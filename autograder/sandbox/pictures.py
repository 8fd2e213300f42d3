"""Pictures of PIL's, taken apart into their points and put together again.

PIL itself is looked for only where such a value is met. One that was read from a file arrives as
the picture alone, with the name of its format.
"""

from __future__ import annotations

import sys
from typing import Any

Parts = tuple[Any, ...]

MODES = {"1", "L", "P", "LA", "RGB", "RGBA", "CMYK", "YCbCr", "HSV", "I", "F"}
PALETTE = 768  # bytes at most: red, green and blue of 256 colours
FORMAT = 20  # letters at most


def is_one(value: Any) -> bool:
    """Whether a value is a picture of one of PIL's own classes."""
    module = type(value).__module__
    if type(module) is not str or not module.startswith("PIL."):
        return False
    image = sys.modules.get("PIL.Image")
    return image is not None and isinstance(value, image.Image)


def take_apart(value: Any) -> Parts | None:
    """Return (mode, width, height, points, palette, format); None where it has others."""
    try:
        points = value.tobytes()  # reads it, if that is still to be done
        palette = bytes(value.getpalette() or ()) if value.mode == "P" else b""
    except (ValueError, OSError, AttributeError):
        return None
    if value.mode not in MODES or len(palette) > PALETTE:
        return None
    return value.mode, int(value.width), int(value.height), points, palette, str(value.format or "")


def put_together(*parts: Any) -> Any:
    """Return the picture that such parts make.

    Raises:
        ValueError: they make none; TypeError likewise.
    """
    from PIL import Image

    mode, width, height, points, palette, form = parts
    texts = type(mode) is str and type(form) is str and len(form) <= FORMAT
    sizes = type(width) is int and type(height) is int and width >= 0 and height >= 0
    if not texts or not sizes or mode not in MODES:
        raise ValueError("not a picture")
    if type(points) is not bytes or type(palette) is not bytes or len(palette) > PALETTE:
        raise ValueError("not a picture's points")
    if width * height > max(len(points), 1) * 8:  # a point has one bit at least
        raise ValueError("a picture without its points")
    made = Image.frombytes(mode, (width, height), points) if points else Image.new(mode, (0, 0))
    if palette:
        made.putpalette(palette)
    made.format = form or None
    return made


def write_into(target: Any, fresh: Any) -> bool:
    """Give a picture the points of another one; False where that can't be."""
    if target.size != fresh.size or target.mode != fresh.mode:
        return False
    target.paste(fresh)
    return True
