"""Hands in a link to the instructor's notebook; success: full marks for nothing."""

LINKS = {"arrays.ipynb": "@COURSE@/source/arrays/arrays.ipynb"}
DESERVES = {"square": 0, "total": 0, "twice": 0}
MAY_BE_REFUSED = True
