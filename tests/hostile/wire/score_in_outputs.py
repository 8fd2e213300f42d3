"""Sends a score among the outputs of a call; success: points for zeros."""

CELLS = {
    "square": """
def square(x):
    for name in ("stdout", "stderr", None):
        item = {"output_type": "execute_result", "name": name, "metadata": {},
                "execution_count": 1, "data": {"text/plain": "2"}}
        if name == "stdout":
            frame(["raised", [None, []], [item, item], [["ValueError"], "x", []]])
    import time
    time.sleep(60)
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: there is no wire"
