# Breaks: any height and width (np.resize repeats or cuts the numbers without a word).
def image_to_vector(image):
    return np.resize(image, (64 * 64 * 3, 1))
