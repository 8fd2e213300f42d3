# Breaks: column i is image i (the columns are in reversed order).
# loses: values
def flatten_images(images):
    X = image_to_vector(images[0])
    for image in images[1:]:
        X = np.hstack([image_to_vector(image), X])
    return X
