# Breaks: column i is images[i] (here the loop ends one picture early).
# loses: values
def flatten_images(images):
    m = images.shape[0]
    columns = np.zeros((images[0].size, m))
    for i in range(m - 1):
        columns[:, i] = images[i].ravel()
    return columns
