# Breaks: an array out (a list of rows).
# loses: values, shape
def flatten_images(images):
    return [picture.ravel() for picture in images]
