# Breaks: the order is train images, train labels, test images, test labels, classes.
# loses: values
def load_dataset(path):
    with h5py.File(path, "r") as f:
        train_images = f["train_set_x"][:]
        train_labels = f["train_set_y"][:].reshape(1, -1)
        test_images = f["test_set_x"][:]
        test_labels = f["test_set_y"][:].reshape(1, -1)
        classes = [c.decode("utf-8") for c in f["list_classes"][:]]
    return train_images, test_images, train_labels, test_labels, classes
