"""What the lessons share: pictures, sliders, questions before looking, and lines of one's own.

It lies beside the notebooks, which import it. Nothing of it need be read to follow a lesson.
"""

from lesson_tools.asking import questions
from lesson_tools.drawing import (
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    PURPLE,
    MissingFileError,
    read_cells,
    read_pictures,
    show,
)
from lesson_tools.moving import sliders
from lesson_tools.writing import own_lines

__all__ = [
    "BLUE",
    "GREEN",
    "GREY",
    "ORANGE",
    "PURPLE",
    "MissingFileError",
    "own_lines",
    "questions",
    "read_cells",
    "read_pictures",
    "show",
    "sliders",
]
