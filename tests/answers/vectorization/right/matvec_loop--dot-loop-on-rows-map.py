# Unusual: dot_loop for each row through map.
def matvec_loop(A, x):
    return np.array(list(map(lambda row: dot_loop(row, x), A)))
