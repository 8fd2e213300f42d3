"""Writes into the course's data; success: the file is there."""

CELLS = {
    "demo": """
for folder in ("@COURSE@/data", "data", "../../../data", "/data"):
    try:
        open(folder + "/hostile-@NONCE@", "w").close()
    except OSError:
        pass
"""
}
