# Breaks: shape (m, H*W*C) in place of (H*W*C, m).
# loses: shape
def flatten_images(images):
    return images.reshape(images.shape[0], -1)
