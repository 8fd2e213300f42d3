# Breaks: any number of channels (the 3 is typed in).
# loses: values, shape
def flatten_images(images):
    m, height, width = images.shape[:3]
    return images.reshape(m, height * width * 3).T
