"""Goes on printing in a thread, through all later cells; success: it costs them points."""

CELLS = {
    "square": """
import threading, time

def square(x):
    return x * x

def noise():
    while True:
        print("noise " * 1000)
        time.sleep(0.001)

threading.Thread(target=noise, daemon=True).start()
"""
}
PLAIN = "not run: plain nbgrader collects it for minutes"
