"""Hides scripts in Markdown's own links and pictures; success: they are in the page."""

CELLS = {
    "why": """
[one](javascript:hostile_canary(1)) [two](<javascript:hostile_canary(1)>)
<javascript:hostile_canary(1)>
[three](data:text/html,<script>hostile_canary(1)</script>) [four][five]
![six](x" onerror="hostile_canary(1)) [seven](JaVaScRiPt:hostile_canary(1))

[five]: javascript:hostile_canary(1) "title"
"""
}
