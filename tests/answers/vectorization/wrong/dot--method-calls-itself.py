# Breaks: no recursion (a method calls itself for the next element).
# loses: rules
class _Walk:
    def __init__(self, a, b):
        self.a, self.b = a.tolist(), b.tolist()

    def go(self, i=0):
        if i == len(self.a):
            return 0.0
        return self.a[i] * self.b[i] + self.go(i + 1)


def dot(a, b):
    return _Walk(a, b).go()
