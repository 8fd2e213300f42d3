# Breaks: input unchanged (resize changes the caller's picture).
# loses: purity
def image_to_vector(image):
    column = image.reshape(-1, 1).copy()
    image.setflags(write=True)
    if image.flags.c_contiguous:
        image.shape = (image.size, 1)
    return column
