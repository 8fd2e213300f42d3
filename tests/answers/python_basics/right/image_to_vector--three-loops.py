# Unusual: three explicit loops into an array of the picture's own type.
def image_to_vector(image):
    height, width, channels = image.shape
    v = np.zeros((height * width * channels, 1), dtype=image.dtype)
    k = 0
    for i in range(height):
        for j in range(width):
            for c in range(channels):
                v[k, 0] = image[i, j, c]
                k += 1
    return v
