# Unusual: a small class does the work; the dict is made at the end.
class Model:
    def __init__(self, n):
        self.w, self.b = initialize_parameters(n)
        self.costs = []

    def train(self, X, Y, iterations, rate):
        self.w, self.b, self.costs = optimize(self.w, self.b, X, Y, iterations, rate)
        return self


def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    model = Model(X.shape[0]).train(X, Y, num_iterations, learning_rate)
    return vars(model)
