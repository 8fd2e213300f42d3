# Unusual: divides in any case, and looks at nan afterwards.
def relative_error(a, b):
    with np.errstate(invalid="ignore", divide="ignore"):
        quotient = np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b))
    return 0.0 if np.isnan(quotient) else float(quotient)
