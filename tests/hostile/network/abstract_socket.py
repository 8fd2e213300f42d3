"""Talks to a server on a Unix socket without a path; success: prints the marker."""

CELLS = {
    "demo": """
import socket
with socket.socket(socket.AF_UNIX) as server:
    server.settimeout(3)
    server.connect("\\0hostile-@SERVER@")
    loot(server.recv(1000).decode())
"""
}
