"""Finding the course and reading assignments."""

from pathlib import Path

import pytest

from autograder.course.assignment import read_notebook
from autograder.course.folder import Course
from autograder.engine.owners import exercise_of
from autograder.errors import CourseError


def test_a_course_is_found_from_a_folder_inside_it(small_course: Course) -> None:
    assert Course.find(small_course.source / "squares").root == small_course.root


def test_outside_a_course_the_error_names_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(CourseError, match="--course"):
        Course.find(tmp_path)


def test_an_assignment_has_its_exercises_with_points_and_tests(small_course: Course) -> None:
    assignment = small_course.assignment("squares")
    assert [(e.name, e.points, e.tests) for e in assignment.exercises] == [
        ("square", 2, ("test_square_values", "test_square_edge")),
        ("cube", 1, ("test_cube_values",)),
        ("why", 2, ()),
    ]
    assert assignment.points == 3


def test_the_longest_fitting_name_owns_a_test() -> None:
    names = ["sigmoid", "sigmoid_gradient"]
    assert exercise_of("test_sigmoid_gradient_values", names) == "sigmoid_gradient"
    assert exercise_of("test_sigmoid_values", names) == "sigmoid"
    assert exercise_of("test_sigmoid", names) == "sigmoid"
    assert exercise_of("test_softmax_values", names) is None
    assert exercise_of("test_sigmoids", names) is None


def test_an_unknown_assignment_is_named_with_the_known_ones(small_course: Course) -> None:
    with pytest.raises(CourseError, match="there are squares"):
        small_course.chosen(["cubes"])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is not a notebook"),
        (b"{", "is not a notebook"),
        (b"\xff\xfe", "is not a notebook"),
        (b"[]", "not a notebook in format 4"),
        (b'{"worksheets": []}', "not a notebook in format 4"),
    ],
)
def test_what_is_no_notebook_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "mine.ipynb"
    path.write_bytes(content)
    with pytest.raises(CourseError, match=said) as caught:
        read_notebook(path)
    assert str(path) in str(caught.value)


def test_a_missing_notebook_is_named(tmp_path: Path) -> None:
    with pytest.raises(CourseError, match="does not exist"):
        read_notebook(tmp_path / "mine.ipynb")
