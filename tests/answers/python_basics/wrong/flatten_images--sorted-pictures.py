# Breaks: column i is images[i] (pictures are put in the order of their brightness).
# loses: values
def flatten_images(images):
    order = np.argsort([picture.sum() for picture in images])
    return images[order].reshape(len(images), -1).T
