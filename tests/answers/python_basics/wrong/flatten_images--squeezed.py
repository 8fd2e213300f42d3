# Breaks: shape (H*W*C, 1) at m = 1 (the dimension is dropped).
# loses: shape
def flatten_images(images):
    return np.squeeze(images.reshape(images.shape[0], -1).T)
