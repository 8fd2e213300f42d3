# Breaks: no numpy product or sum inside a loop version ((row * x).sum()).
# loses: rules
def matvec_loop(A, x):
    result = []
    for row in A:
        result.append((row * x).sum())
    return np.array(result)
