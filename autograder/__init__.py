"""Build, grade and prove the course's assignments: what the instructor's side adds to nbgrader."""
