"""Makes coming back expensive and dies in every call; success: the run takes minutes."""

CELLS = {
    "square": "import os, time\ntime.sleep(1.5)\n\ndef square(x):\n    os._exit(1)\n",
    "total": "def total(values):\n    os._exit(1)\n",
    "twice": "def twice(function, x):\n    os._exit(1)\n",
}
DESERVES = {"square": 0, "total": 0, "twice": 0}
PLAIN = "fails"
