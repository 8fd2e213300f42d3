# Unusual: the textbook formula on a float copy, with the overflow warning switched off.
def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1.0 / (1.0 + np.exp(-np.array(z, dtype=float)))
