# Unusual: meshgrid with indexing="ij".
def outer(a, b):
    left, right = np.meshgrid(a, b, indexing="ij")
    return left * right
