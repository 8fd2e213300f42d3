# Breaks: preprocess divides by 255, not by the largest value it meets.
# loses: values
def preprocess(images):
    flat = images.reshape(images.shape[0], -1).T
    return flat / np.max(flat)
