"""Our feedback from ``nbgrader generate_feedback`` and formgrader's button.

nbgrader_config.py names ``Page`` as the exporter of nbgrader's ``GenerateFeedback``. nbgrader
imports this module when it makes such a converter, and from then on one with that exporter starts
ours. Any other starts as it always did.
"""

from __future__ import annotations

from typing import Any

from nbconvert.exporters import HTMLExporter
from nbgrader.converters import GenerateFeedback

from autograder.pages.handback import generate_feedback


class Page(HTMLExporter):
    """Says that a converter of nbgrader's makes these pages."""


_plain_start = GenerateFeedback.start


def _start(converter: Any) -> None:
    """Start ours where nbgrader_config.py says so."""
    if issubclass(converter.exporter_class, Page):
        generate_feedback(converter)
    else:
        _plain_start(converter)


GenerateFeedback.start = _start
