"""Talks to a server by its socket file in the home folder; success: prints the marker."""

CELLS = {
    "demo": """
import socket
with socket.socket(socket.AF_UNIX) as server:
    server.settimeout(3)
    server.connect("@HOME@/service.sock")
    loot(server.recv(1000).decode())
"""
}
