# Unusual: four slow loops.
def preprocess(images):
    m, height, width, channels = images.shape
    X = np.zeros((height * width * channels, m))
    for i in range(m):
        k = 0
        for row in range(height):
            for column in range(width):
                for channel in range(channels):
                    X[k, i] = images[i, row, column, channel] / 255
                    k += 1
    return X
