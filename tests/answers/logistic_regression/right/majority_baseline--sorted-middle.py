# Unusual: the median names the commoner class.
def majority_baseline(labels):
    row = sorted(labels[0].tolist())
    common = row[len(row) // 2]
    return row.count(common) / len(row)
