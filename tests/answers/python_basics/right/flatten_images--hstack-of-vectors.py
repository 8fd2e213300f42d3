# Unusual: columns by image_to_vector, side by side.
def flatten_images(images):
    return np.hstack([image_to_vector(image) for image in images])
