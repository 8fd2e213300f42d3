# Breaks: no Python-level loop (in a method of a helper class).
# loses: rules
class _Adder:
    def __init__(self):
        self.total = 0.0

    def run(self, a, b):
        for p, q in zip(a, b):
            self.total += p * q
        return self.total


def dot(a, b):
    return _Adder().run(a, b)
