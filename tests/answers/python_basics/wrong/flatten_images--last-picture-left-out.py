# Breaks: there is one column for each picture (here the loop ends one picture early).
# loses: values, shape
def flatten_images(images):
    columns = [images[i].ravel() for i in range(len(images) - 1)]
    return np.array(columns).T
