# Breaks: shape (H*W*C, 1) for one picture (it comes back flat).
# loses: shape
def flatten_images(images):
    if len(images) == 1:
        return images[0].ravel()
    return images.reshape(len(images), -1).T
