# Unusual: local names such as map, filter and reduce.
def dot(a, b):
    map = a * b
    reduce = np.add.reduce
    return reduce(map)
