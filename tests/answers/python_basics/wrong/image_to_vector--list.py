# Breaks: an array of shape (H*W*C, 1) out (a list of lists comes back).
# loses: shape
def image_to_vector(image):
    return [[value] for value in image.ravel()]
