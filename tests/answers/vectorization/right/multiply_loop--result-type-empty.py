# Unusual: empty_like with a dtype.
def multiply_loop(a, b):
    out = np.empty_like(a, dtype=np.result_type(a, b))
    for i, (p, q) in enumerate(zip(a, b)):
        out[i] = p * q
    return out
