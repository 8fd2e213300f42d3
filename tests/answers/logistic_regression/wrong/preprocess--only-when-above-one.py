# Breaks: divides by 255 (a very dark picture is taken for one that is already scaled).
# loses: values
def preprocess(images):
    columns = images.reshape(images.shape[0], -1).T.astype(float)
    if columns.max() > 1:
        columns = columns / 255
    return columns
