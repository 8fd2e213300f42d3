# Unusual: four explicit loops, filling an array of the pictures' own type.
def flatten_images(images):
    m, height, width, channels = images.shape
    X = np.empty((height * width * channels, m), dtype=images.dtype)
    for n in range(m):
        for i in range(height):
            for j in range(width):
                for c in range(channels):
                    X[(i * width + j) * channels + c, n] = images[n, i, j, c]
    return X
