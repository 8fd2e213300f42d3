"""Hands in the state of a widget whose text is HTML; success: it is in the page."""

PLAIN = "fails"


def change(notebook):
    """Put the state into the notebook's metadata."""
    kind = "application/vnd.jupyter.widget-state+json"
    state = {"model_name": "HTMLModel", "model_module": "@jupyter-widgets/controls"}
    state |= {"model_module_version": "2.0.0"}
    state["state"] = {"value": "</script><script>hostile_canary(1)</script>"}
    notebook["metadata"]["widgets"] = {kind: {"state": {"abc": state}, "version_major": 2}}
    notebook["metadata"]["title"] = "</title><script>hostile_canary(1)</script>"
    notebook["metadata"]["authors"] = [{"name": "<script>hostile_canary(1)</script>"}]
