# Unusual: one number after another through .flat; a 0-d array for a number.
def sigmoid_gradient(z):
    z = np.array(z, dtype=float)
    out = np.zeros(z.shape)
    for i, v in enumerate(z.flat):
        t = math.tanh(v / 2)
        out.flat[i] = (1 - t) * (1 + t) / 4
    return out
