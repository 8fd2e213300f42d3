# Breaks: no numpy product inside the loop (* is a matrix product for np.matrix).
# loses: rules
def dot_loop(a, b):
    for _ in range(1):
        total = np.asmatrix(a) * np.asmatrix(b).T
    return float(total[0, 0])
