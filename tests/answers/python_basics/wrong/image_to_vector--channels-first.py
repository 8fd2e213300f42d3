# Breaks: row-major order (all of the red, then all of the green, then all of the blue).
# loses: values
def image_to_vector(image):
    channels = [image[:, :, c].ravel() for c in range(image.shape[2])]
    return np.concatenate(channels).reshape(-1, 1)
