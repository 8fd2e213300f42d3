"""Adds a line to nbgrader_config.py, which runs as the instructor; success: it is there."""

CELLS = {"demo": "open('@COURSE@/nbgrader_config.py', 'a').write('# hostile-@NONCE@\\n')\n"}
