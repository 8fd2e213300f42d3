# Unusual: takes pairs off lists until none are left (the arrays stay as they are).
def multiply_loop(a, b):
    left, right, out = a.tolist(), b.tolist(), []
    while left:
        out.append(left.pop() * right.pop())
    out.reverse()
    return np.array(out)
