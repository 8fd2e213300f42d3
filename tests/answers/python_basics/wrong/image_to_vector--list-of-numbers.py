# Breaks: an array out (a list of numbers).
# loses: shape
def image_to_vector(image):
    return image.ravel().tolist()
