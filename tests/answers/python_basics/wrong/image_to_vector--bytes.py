# Breaks: value (a float picture is cut to whole numbers).
# loses: values
def image_to_vector(image):
    return image.astype(np.uint8).reshape(-1, 1)
