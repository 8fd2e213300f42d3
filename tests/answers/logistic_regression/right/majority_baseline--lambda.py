# Unusual: a lambda.
majority_baseline = lambda labels: max(np.mean(labels == k) for k in (0, 1))
