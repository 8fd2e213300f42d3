# Unusual: starts with the first column and appends the others.
def flatten_images(images):
    X = image_to_vector(images[0])
    for k in range(1, images.shape[0]):
        X = np.append(X, image_to_vector(images[k]), axis=1)
    return X
