# Breaks: no Python-level loop (list calls __getitem__ once per element).
# loses: rules
class _Products:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __len__(self):
        return len(self.a)

    def __getitem__(self, i):
        if i >= len(self.a):
            raise IndexError
        return float(self.a[i]) * float(self.b[i])


def dot(a, b):
    return float(np.sum(list(_Products(a, b))))
