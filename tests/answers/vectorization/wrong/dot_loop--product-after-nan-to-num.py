# Breaks: no numpy product over the data (a cleaned copy is multiplied whole).
# loses: rules
def dot_loop(a, b):
    total = 0.0
    for p in np.nan_to_num(a) * np.nan_to_num(b):
        total += float(p)
    return total
