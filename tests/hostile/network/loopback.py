"""Talks to a server on the grading machine; success: prints the marker that it gives out."""

CELLS = {
    "demo": """
import socket
with socket.create_connection(("127.0.0.1", @PORT@), timeout=3) as server:
    loot(server.recv(1000).decode())
"""
}
