# Breaks: labels have shape (1, m), the test labels too.
# loses: shape
def load_dataset(path):
    with h5py.File(path, "r") as f:
        train_images = f["train_set_x"][:]
        train_labels = f["train_set_y"][:].reshape(1, -1)
        test_images = f["test_set_x"][:]
        test_labels = f["test_set_y"][:].reshape(-1, 1)
        classes = [name.decode() for name in f["list_classes"][:]]
    return train_images, train_labels, test_images, test_labels, classes
