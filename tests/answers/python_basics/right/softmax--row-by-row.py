# Unusual: explicit loops, math.exp and math.fsum.
def softmax(x):
    m, n = x.shape
    s = np.zeros((m, n))
    for i in range(m):
        row = [float(v) for v in x[i]]
        top = max(row)
        exps = [math.exp(v - top) for v in row]
        total = math.fsum(exps)
        for j in range(n):
            s[i, j] = exps[j] / total
    return s
