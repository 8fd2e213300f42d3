# Breaks: input unchanged (the caller's picture becomes a column).
# loses: values, purity
def image_to_vector(image):
    image.shape = (image.size, 1)
    return image
