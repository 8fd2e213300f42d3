"""Looks for a way out: interfaces, routes, names; success: there is one besides loopback."""

CELLS = {
    "demo": """
import socket
names = [name for _, name in socket.if_nameindex() if name != "lo"]
if names:
    print("REA" + "CHED", names)
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
    out.connect(("192.0.2.1", 53))
    print("REA" + "CHED", out.getsockname())
"""
}
PLAIN = "not run: here plain nbgrader is put into a box that has no network either"
