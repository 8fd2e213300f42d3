# Breaks: no state between calls (rows pile up in a mutable default).
# loses: values, purity
def outer_loop(a, b, rows=[]):
    for x in a:
        rows.append([x * y for y in b])
    return np.array(rows)
