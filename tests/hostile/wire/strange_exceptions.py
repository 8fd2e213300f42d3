"""Raises exceptions of forms that don't exist; success: the judge dies, or points."""

CELLS = {
    "square": """
count = 0

def square(x):
    global count
    about = [[["SystemExit"], "x", []], [["KeyboardInterrupt", "BaseException"], "x", []],
             [["StopIteration"], "x", []], [["GeneratorExit", "Exception"], [], "abc"],
             [["UnicodeDecodeError", "ExceptionGroup"], {}, 7], [[], "", []], [7, 7, 7], None,
             [["__import__", "print", "exit"], "x", [[[]]]], [["x" * 10**6] * 100, "x" * 10**6, []]]
    count += 1
    frame(["raised", [None, []], [], about[count % len(about)]])
    import time
    time.sleep(60)
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: there is no wire"
