"""Opens files without end; success: 5,000 of them."""

CELLS = {
    "demo": """
import os, resource
try:
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    numbers = []
    for _ in range(5000):
        numbers.append(os.open("/dev/null", os.O_RDONLY))
    print("REA" + "CHED")
finally:
    for number in numbers:
        os.close(number)
"""
}
PLAIN = "not run: how many files a kernel may open depends on the machine"
