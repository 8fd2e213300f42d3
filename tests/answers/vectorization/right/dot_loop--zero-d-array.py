# Unusual: the float comes back as a 0-d array.
def dot_loop(a, b):
    total = np.array(0.0)
    for i in range(a.shape[0]):
        total = np.array(total + float(a[i]) * float(b[i]))
    return total
