"""Sends an execute_result over the kernel's socket itself; success: points."""

CELLS = {
    "square": """
def square(x):
    kernel = get_ipython().kernel
    content = {"data": {"text/plain": "2"}, "metadata": {}, "execution_count": 1}
    kernel.session.send(kernel.iopub_socket, "execute_result", content, kernel.get_parent())
    return x * 0
"""
}
DESERVES = {"square": 0}
