# Breaks: shape (all pictures in one column).
def flatten_images(images):
    return np.vstack([im.reshape(-1, 1) for im in images])
