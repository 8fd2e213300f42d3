# Unusual: one column for each picture, by image_to_vector and np.column_stack.
def flatten_images(images):
    return np.column_stack([image_to_vector(image) for image in images])
