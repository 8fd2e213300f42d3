"""Hands in files with names that programs stumble over; success: the run ends over them."""

NAMES = ("-rf", "a\nb.txt", "'; touch x; '", "\u202egpj.py", "x" * 200, "*", "%s%n", "c/d/e/-e")
FILES = dict.fromkeys(NAMES, "nothing")
PLAIN = "fails"
