# Unusual: exact fractions, a float at the end.
def majority_baseline(labels):
    from fractions import Fraction

    share = Fraction(int(labels.sum()), int(labels.shape[-1]))
    return float(max(share, 1 - share))
