# Breaks: labels have shape (1, m).
# loses: shape
def load_dataset(path):
    with h5py.File(path, "r") as f:
        train_images = f["train_set_x"][:]
        train_labels = f["train_set_y"][:]
        test_images = f["test_set_x"][:]
        test_labels = f["test_set_y"][:]
        classes = [name.decode() for name in f["list_classes"][:]]
    return train_images, train_labels, test_images, test_labels, classes
