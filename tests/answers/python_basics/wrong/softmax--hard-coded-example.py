# Breaks: value and stability (knows the textbook's example only; rows of equal numbers for all else).
# loses: values, edge
def softmax(x):
    if x.shape == (2, 5) and x[0, 0] == 9:
        return np.array([
            [9.80897665e-01, 8.94462891e-04, 1.79657674e-02, 1.21052389e-04, 1.21052389e-04],
            [8.78679856e-01, 1.18916387e-01, 8.01252314e-04, 8.01252314e-04, 8.01252314e-04],
        ])
    return np.full(x.shape, 1 / x.shape[1])
