"""Sphinx's settings for the static site; site/build.py lays out the pages and calls Sphinx."""

from importlib.util import find_spec
from pathlib import Path

project = "Neural Networks Basics"
html_title = "Neural Networks Basics"
author = "the study group"
project_copyright = ""
html_show_copyright = False

extensions = ["myst_nb", "sphinx.ext.mathjax"]
nb_execution_mode = "off"  # build.py has run the lessons; assignments aren't run
nb_merge_streams = True
nb_code_prompt_show = "Show the code"
nb_code_prompt_hide = "Hide the code"
myst_enable_extensions = ["amsmath", "dollarmath"]
myst_heading_anchors = 3
myst_heading_slug_func = "autograder.pages.lessons.anchor"  # the heading, with - for blanks
myst_heading_anchors_html_ids = True

html_theme = "furo"
pygments_style = "a11y-high-contrast-light"  # letters of code with a contrast of 7 to 1
pygments_dark_style = "a11y-high-contrast-dark"
html_copy_source = False
html_show_sourcelink = False

# The scripts of the figures that compute in the page; what they share comes first.
FIGURES = sorted(
    Path(__file__).with_name("figures").glob("*.js"), key=lambda p: p.name != "layer.js"
)

# What a page opened from a USB stick needs: nothing from the network, and no fetch(), which
# browsers refuse between files (that is how Sphinx would find the lines around a search's hits).
html_show_search_summary = False
(package,) = find_spec("mathjax").submodule_search_locations
html_static_path = [
    str(Path(package) / "static" / "mathjax" / "es5" / "tex-svg-full.js"),
    str(Path(__file__).with_name("site.css")),
    str(Path(__file__).with_name("live.js")),
    str(Path(__file__).with_name("figures") / "figures.css"),
    *map(str, FIGURES),
]
mathjax_path = "tex-svg-full.js"
html_css_files = ["site.css", "figures.css"]
html_js_files = [(path.name, {"defer": "defer"}) for path in FIGURES]
html_js_files += [("live.js", {"defer": "defer"})]
html_theme_options = {
    "light_css_variables": {
        "color-brand-primary": "#0072B2",
        "color-brand-content": "#0072B2",
        "font-stack": "system-ui, sans-serif",
    },
    "dark_css_variables": {"color-brand-primary": "#56B4E9", "color-brand-content": "#56B4E9"},
}
