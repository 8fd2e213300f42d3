# Unusual: np.full with keyword arguments.
def initialize_parameters(n):
    w = np.full(shape=(int(n), 1), fill_value=0.0, dtype=np.float64)
    return w, 0.0
