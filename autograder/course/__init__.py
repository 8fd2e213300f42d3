"""The course folder, what was handed in, the gradebook, and what plugs into nbgrader."""
