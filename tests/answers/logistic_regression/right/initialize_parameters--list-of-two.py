# Unusual: a list comes back; w is a slice of a larger array of its own.
def initialize_parameters(n):
    everything = np.zeros((n + 1, 1))
    return [everything[:-1], everything[-1, 0]]
