# Breaks: the order is train images, train labels, test images, test labels, classes.
# loses: values
def load_dataset(path):
    with h5py.File(path, "r") as f:
        test_images, test_labels = f["test_set_x"][:], f["test_set_y"][:].reshape(1, -1)
        train_images, train_labels = f["train_set_x"][:], f["train_set_y"][:].reshape(1, -1)
        classes = [c.decode("utf-8") for c in f["list_classes"][:]]
    return test_images, test_labels, train_images, train_labels, classes
