"""Takes the processor before everyone else; success: it may."""

CELLS = {
    "demo": """
import os
try:
    os.nice(-5)
    print("REA" + "CHED nice")
except OSError:
    pass
try:
    os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10))
    print("REA" + "CHED realtime")
except OSError:
    pass
"""
}
PLAIN = "not run: it depends on who runs it"
