# Breaks: 0 only when both are 0 (with one of them 0 it is 1).
# loses: edge
def relative_error(a, b):
    norm_a, norm_b = np.linalg.norm(a), np.linalg.norm(b)
    if norm_a == 0 or norm_b == 0:
        return 0.0
    return float(np.linalg.norm(a - b) / (norm_a + norm_b))
