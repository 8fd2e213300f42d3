# Breaks: no Python-level loop (functools.partial around the loop version).
# loses: rules
from functools import partial


def multiply(a, b):
    times_a = partial(multiply_loop, a)
    return times_a(b)
