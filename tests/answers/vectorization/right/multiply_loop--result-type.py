# Unusual: chooses the dtype with np.result_type.
def multiply_loop(a, b):
    out = np.empty(a.shape, dtype=np.result_type(a, b))
    for i in range(out.size):
        out[i] = a[i] * b[i]
    return out
