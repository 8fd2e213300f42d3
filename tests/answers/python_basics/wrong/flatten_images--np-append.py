# Breaks: a column for each picture (append makes everything flat).
# loses: values, shape
def flatten_images(images):
    result = np.array([])
    for image in images:
        result = np.append(result, image)
    return result
