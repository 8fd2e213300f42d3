"""Stands before a module of this name that compiles grammars for seconds when it is imported.

Whatever reads notebooks imports it by way of jsonschema, for a format that no notebook has, and
does without it where it can't be had.
"""

raise ImportError("tests do without it")
