"""Writes a script, handlers and frames into the written answer; success: they are in the page."""

CELLS = {
    "why": """
<script>hostile_canary(1)</script>
<img src=x onerror="hostile_canary(1)">
<iframe srcdoc="<script>parent.hostile_canary(1)</script>"></iframe>
<a href="javascript:hostile_canary(1)">a</a> <details open ontoggle="hostile_canary(1)">
<svg><script>hostile_canary(1)</script></svg> <form action="javascript:hostile_canary(1)">
<math><mtext></mtext><mglyph><style><img src=x onerror=hostile_canary(1)></style></mglyph></math>
"""
}
