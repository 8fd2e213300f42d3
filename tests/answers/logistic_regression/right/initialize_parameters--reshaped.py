# Unusual: a vector turned into a column.
def initialize_parameters(n):
    w = np.zeros(n)[:, np.newaxis]
    b = float(0)
    return w, b
