# Breaks: shape (meshgrid's default indexing gives (n, m)).
# loses: values
def outer(a, b):
    A, B = np.meshgrid(a, b)
    return A * B
