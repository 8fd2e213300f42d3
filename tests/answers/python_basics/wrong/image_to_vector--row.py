# Breaks: shape (1, H*W*C) in place of (H*W*C, 1).
# loses: shape
def image_to_vector(image):
    return image.reshape(1, -1)
