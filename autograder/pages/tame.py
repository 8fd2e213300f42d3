"""A judged notebook with only what a page shows: nbgrader's templates trust the rest."""

from __future__ import annotations

from typing import Any

from nbconvert.preprocessors import Preprocessor

from autograder.pages.cleaning import PICTURE

KINDS = ("image/png", "image/jpeg", "text/plain")  # what the engine keeps, the first is shown
OUTPUTS = 50  # of one cell


class Tame(Preprocessor):
    """Take from a notebook what nbconvert's templates would put into a page as it is.

    HTML, scripts, vector graphics and widgets among outputs, raw cells, tags, and metadata of
    pictures, which become attributes of HTML. The engine writes none of these; a notebook that
    came into ``autograded/`` otherwise may hold them.
    """

    enabled = True

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook with only what is shown."""
        nb.metadata = {"language_info": {"name": "python"}}
        for cell in nb.cells:
            cell.metadata = {k: v for k, v in cell.metadata.items() if k == "nbgrader"}
            if cell.cell_type == "raw":
                cell.cell_type = "code"
                cell.outputs = []
            if cell.cell_type == "code":
                count = cell.get("execution_count")
                cell.execution_count = count if isinstance(count, int) else None
                cell.outputs = [_tamed(output) for output in cell.outputs[:OUTPUTS]]
        return nb, resources


def _tamed(output: Any) -> Any:
    kind = output.output_type
    if kind == "stream":
        name = "stderr" if output.name == "stderr" else "stdout"
        return _node({"output_type": kind, "name": name, "text": str(output.text)})
    if kind == "error":
        lines = [str(line) for line in output.traceback]
        said = {"ename": str(output.ename), "evalue": str(output.evalue), "traceback": lines}
        return _node({"output_type": kind, **said})
    for shown in KINDS:
        data = str(output.data.get(shown, ""))
        if data and (shown == "text/plain" or is_picture(shown, data)):
            data = data if shown == "text/plain" else "".join(data.split())
            return _node({"output_type": "display_data", "data": {shown: data}, "metadata": {}})
    return _node({"output_type": "stream", "name": "stdout", "text": "[an output of another kind]"})


def is_picture(kind: str, data: str) -> bool:
    """Whether these are the data of a picture, as a notebook has them."""
    return PICTURE.fullmatch(f"data:{kind};base64,{''.join(data.split())}") is not None


def _node(value: dict[str, Any]) -> Any:
    from nbformat import from_dict

    return from_dict(value)
