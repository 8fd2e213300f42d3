# Unusual: one half plus the distance of the share from one half.
def majority_baseline(labels):
    return float(0.5 + abs(np.mean(labels) - 0.5))
