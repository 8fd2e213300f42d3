# Unusual: pure Python, math.exp.
def softmax(x):
    rows = []
    for row in x.tolist():
        top = max(row)
        powers = [math.exp(t - top) for t in row]
        total = sum(powers)
        rows.append([p / total for p in powers])
    return np.array(rows)
