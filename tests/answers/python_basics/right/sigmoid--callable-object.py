# Unusual: an object that can be called, with reciprocal and multiply.
class Sigmoid:
    def __call__(self, z):
        return np.reciprocal(1.0 + np.exp(np.multiply(z, -1.0)))


sigmoid = Sigmoid()
