# A little class does the work.
class _Rows:
    def __init__(self, x):
        self.x = np.array(x, dtype=float)

    def shifted(self):
        return self.x - np.max(self.x, axis=1)[:, None]


def softmax(x):
    powers = np.exp(_Rows(x).shifted())
    return (powers.T / powers.sum(axis=1)).T
