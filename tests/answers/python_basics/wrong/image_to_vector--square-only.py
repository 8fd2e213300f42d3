# Breaks: not only square images (the height is used twice).
# loses: values, shape
def image_to_vector(image):
    side = image.shape[0]
    return image.reshape(side * side * image.shape[2], 1)
