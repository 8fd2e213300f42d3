# image_to_vector's own work, side by side.
def flatten_images(images):
    return np.concatenate([picture.reshape(-1, 1) for picture in images], axis=1)
