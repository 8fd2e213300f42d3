# Breaks: value and stability (nothing is computed: the array of zeros comes back).
# loses: values, edge
def softmax(x):
    result = np.zeros(x.shape)
    return result
