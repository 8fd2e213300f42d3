"""Hands in tests with full marks among their outputs; success: points for zeros."""

CELLS = {"square": "def square(x):\n    return x * 0\n"}
DESERVES = {"square": 0}
PLAIN = "fails"


def change(notebook):
    """Fill in outputs."""
    result = {"output_type": "execute_result", "data": {"text/plain": "2"}, "metadata": {}}
    for cell in notebook["cells"]:
        if cell["id"].startswith("test_square"):
            cell["outputs"] = [result | {"execution_count": 1}]
            cell["execution_count"] = 1
