# Unusual: lists, append.
def outer_loop(a, b):
    rows = []
    for p in a:
        row = []
        for q in b:
            row.append(p * q)
        rows.append(row)
    return np.array(rows)
