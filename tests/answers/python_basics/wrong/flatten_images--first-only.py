# Breaks: column i is picture i (the first one, m times).
# loses: values
def flatten_images(images):
    return np.repeat(images[0].reshape(-1, 1), images.shape[0], axis=1)
