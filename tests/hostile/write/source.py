"""Writes into the instructor's source folder; success: the file is there."""

CELLS = {"demo": "open('@COURSE@/source/hostile-@NONCE@', 'w').close()\n"}
