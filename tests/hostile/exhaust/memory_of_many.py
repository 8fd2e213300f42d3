"""Takes memory in many processes, each below the limit; success: together far above it."""

CELLS = {
    "demo": """
import os, time
pipe = os.pipe()
for _ in range(8):
    if os.fork() == 0:
        kept = [b"x" * (64 * 2**20) for _ in range(8)]
        os.write(pipe[1], b".")
        time.sleep(6)
        os._exit(0)
os.close(pipe[1])
time.sleep(2.5)
os.set_blocking(pipe[0], False)
try:
    count = len(os.read(pipe[0], 100))
    time.sleep(0.5)
    if count == 8:
        print("REA" + "CHED 4 GB")
except BlockingIOError:
    pass
"""
}
PLAIN = "not run: the machine may have less"
