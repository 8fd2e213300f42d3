"""Sends outputs of every wrong form; success: the judge or a later page dies, others lose."""

CELLS = {
    "square": """
deep = []
for _ in range(300):
    deep = [deep]

def square(x):
    wrong = [None, 7, [], {}, "text", True, 1e999, deep, "\\ud800", {"a": deep}]
    items = [{"output_type": a, "name": b, "text": c, "data": d, "ename": c, "evalue": c,
              "traceback": b} for a in ("stream", "error", "display_data", [], None)
             for b in ("stdout", deep, None) for c in wrong for d in ({"text/plain": c}, c)]
    frame(["value", [["n", "<f8", 0], []], items], [b"12345678"])
    import time
    time.sleep(60)
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: there is no wire"
