# Breaks: value (1 for the largest, 0 for the others; looks right for rows of large numbers).
# loses: values
def softmax(x):
    result = np.zeros(x.shape)
    result[np.arange(x.shape[0]), x.argmax(axis=1)] = 1
    return result
