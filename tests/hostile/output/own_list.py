"""Puts a score into the grader's list of outputs, found through the shell; success: points."""

CELLS = {
    "square": """
def square(x):
    shell = get_ipython()
    items = [{"output_type": "execute_result", "name": name, "metadata": {},
              "execution_count": 1, "data": {"text/plain": "2"}} for name in ("stdout", "stderr")]
    for value in vars(shell).values():
        for name in ("_items", "items", "outputs"):
            found = getattr(value, name, None)
            if isinstance(found, list):
                found[:0] = items
    return x * 0
"""
}
DESERVES = {"square": 0}
PLAIN = "fails"
