"""Judged notebook from notebook: which cell is what, and what each test cell is worth."""
