# Unusual: a warning and a line in the log at each call.
def forward(w, b, X):
    import logging
    import warnings

    z = w.T @ X + b
    warnings.warn(f"the largest sum is {z.max()}")
    logging.getLogger(__name__).warning("forward is called")
    print(z.shape, file=sys.stderr)
    return 1 / (1 + np.exp(-z))
