# Breaks: shape (all pictures in one column).
# loses: values, shape
def flatten_images(images):
    return np.vstack([im.reshape(-1, 1) for im in images])
