# Breaks: no numpy product over the data in a loop version (a helper does it with einsum).
# loses: rules
def _pair_products(a, b):
    return np.einsum("i,i->i", a, b)


def dot_loop(a, b):
    total = 0.0
    for value in _pair_products(a, b):
        total += value
    return float(total)
