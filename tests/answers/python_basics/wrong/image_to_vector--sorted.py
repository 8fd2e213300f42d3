# Breaks: row-major order (the numbers are sorted).
# loses: values
def image_to_vector(image):
    return np.sort(image.reshape(-1, 1), axis=0)
