# Breaks: shape (flat in place of a column).
# loses: shape
def image_to_vector(image):
    return image.flatten()
