# Unusual: concatenate and a comprehension.
def flatten_images(images):
    return np.concatenate([im.reshape(-1)[:, None] for im in images], axis=1)
