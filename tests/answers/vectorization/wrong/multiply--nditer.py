# Breaks: no np.nditer (a loop over it).
# loses: rules
def multiply(a, b):
    it = np.nditer([a, b, None], op_dtypes=[None, None, float])
    with it:
        for x, y, out in it:
            out[...] = x * y
        return it.operands[2]
