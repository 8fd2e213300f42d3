# Breaks: row-major order (height and width are swapped).
# loses: values
def image_to_vector(image):
    height, width, channels = image.shape
    return image.transpose(1, 0, 2).reshape(width * height * channels, 1)
