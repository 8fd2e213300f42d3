"""Makes its pipes as wide as they get: what a user may have of them is for all; success: it may."""

CELLS = {
    "demo": """
import fcntl, os
pipes, size = [], 0
try:
    for _ in range(40):
        pipes.append(os.pipe())
        size += fcntl.fcntl(pipes[-1][1], 1031, 2**20)
except OSError:
    pass
if size > 2**20:
    print("REA" + "CHED", size)
for ends in pipes:
    os.close(ends[0]), os.close(ends[1])
"""
}
