"""Writes into another student's folder; success: the file is there."""

CELLS = {"demo": "open('@COURSE@/submitted/honest_one/arrays/hostile-@NONCE@', 'w').close()\n"}
