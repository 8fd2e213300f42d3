# Breaks: any height and width (64 is typed in).
# loses: values, shape
def image_to_vector(image):
    return image.reshape(64 * 64 * image.shape[2], 1)
