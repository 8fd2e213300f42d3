# Breaks: the shape (H*W*C, 1) (what reshape makes is dropped).
# loses: shape
def image_to_vector(image):
    image.reshape(-1, 1)
    return image
