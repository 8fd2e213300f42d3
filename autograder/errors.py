"""The one error that a command shows to a person."""


class CourseError(Exception):
    """Something a person can put right: one sentence that names the file and the way out."""
