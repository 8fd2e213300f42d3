# Breaks: label i goes with probability i (Y.T times a row makes an (m, m) table).
# loses: values, finite
def compute_cost(A, Y):
    A = np.clip(A, 1e-15, 1 - 1e-15)
    losses = Y.T * np.log(A) + (1 - Y).T * np.log(1 - A)
    return float(-np.mean(losses))
