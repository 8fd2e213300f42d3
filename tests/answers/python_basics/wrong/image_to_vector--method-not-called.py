# Breaks: an array (the method itself is returned).
# loses: values, shape
def image_to_vector(image):
    return image.flatten
