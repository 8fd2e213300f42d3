"""Serves on an abstract socket for another run of itself; success: one reaches another."""

COPIES = 3
CELLS = {
    "demo": """
import os, socket, time
try:
    with socket.socket(socket.AF_UNIX) as other:
        other.connect("\\0hostile-@NONCE@-accomplice")
        print("REA" + "CHED", other.recv(100))
except OSError:
    if os.fork() == 0:
        os.setsid()
        server = socket.socket(socket.AF_UNIX)
        server.bind("\\0hostile-@NONCE@-accomplice")
        server.listen()
        server.settimeout(60)
        while True:
            server.accept()[0].sendall(b"the answers")
    time.sleep(0.2)
"""
}
