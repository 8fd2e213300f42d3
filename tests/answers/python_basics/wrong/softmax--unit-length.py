# Breaks: rows that sum to 1 (their squares do).
# loses: values
def softmax(x):
    powers = np.exp(x - x.max(axis=1, keepdims=True))
    return powers / np.linalg.norm(powers, axis=1, keepdims=True)
