# Breaks: any height and width (np.resize repeats or cuts the numbers without a word).
# loses: values, shape
def image_to_vector(image):
    return np.resize(image, (64 * 64 * 3, 1))
