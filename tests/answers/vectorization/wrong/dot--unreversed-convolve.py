# Breaks: value (a convolution turns one of the vectors around).
# loses: values
def dot(a, b):
    return float(np.convolve(a, b, mode="valid")[0])
