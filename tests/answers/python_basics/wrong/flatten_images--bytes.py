# Breaks: column i is image_to_vector(images[i]) (float pictures are cut to whole numbers).
# loses: values
def flatten_images(images):
    m = images.shape[0]
    X = np.zeros((images[0].size, m), dtype=np.uint8)
    for i in range(m):
        X[:, i] = images[i].ravel()
    return X
