# Breaks: not only 3 channels (the 3 is typed in).
# loses: values, shape
def image_to_vector(image):
    return image.reshape(image.shape[0] * image.shape[1] * 3, 1)
