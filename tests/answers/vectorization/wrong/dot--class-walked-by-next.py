# Breaks: no Python-level loop (__next__ is called once per element).
# loses: rules
def dot(a, b):
    class Steps:
        def __init__(self):
            self.i = 0

        def __iter__(self):
            return self

        def __next__(self):
            if self.i == len(a):
                raise StopIteration
            self.i += 1
            return float(a[self.i - 1]) * float(b[self.i - 1])

    return float(np.sum([*Steps()]))
