# Breaks: value (the total isn't set back to 0 for each row).
# loses: values
def matvec_loop(A, x):
    out = []
    total = 0.0
    for row in A:
        for value, factor in zip(row, x):
            total += value * factor
        out.append(total)
    return np.array(out)
