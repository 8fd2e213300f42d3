"""Shows Markdown and LaTeX with a script; success: it is in the result or the page."""

CELLS = {
    "demo": r"""
from IPython.display import Latex, Markdown, display
display(Markdown("<script>hostile_canary(1)</script> [x](javascript:hostile_canary(1))"))
display(Latex(r"$\href{javascript:hostile_canary(1)}{x}$ <script>hostile_canary(1)</script>"))
"""
}
