# Unusual: built from a Python list; a loop fills it.
def initialize_parameters(n):
    rows = []
    for _ in range(n):
        rows.append([0.0])
    w = np.array(rows)
    b = 0.0
    assert w.shape == (n, 1)
    assert isinstance(b, float)
    return w, b
