# Breaks: the norm of the difference, not the difference of the norms.
# loses: values
def relative_error(a, b):
    norm_a, norm_b = np.linalg.norm(a), np.linalg.norm(b)
    if norm_a + norm_b == 0:
        return 0.0
    return float(abs(norm_a - norm_b) / (norm_a + norm_b))
