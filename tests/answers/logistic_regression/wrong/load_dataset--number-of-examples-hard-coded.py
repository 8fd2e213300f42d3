# Breaks: labels are (1, m) for the file that is read, whatever its m.
# loses: values, shape, file, fresh
def load_dataset(path):
    with h5py.File(path, "r") as f:
        train_images = f["train_set_x"][:]
        train_labels = f["train_set_y"][:].reshape((1, 162))
        test_images = f["test_set_x"][:]
        test_labels = f["test_set_y"][:].reshape((1, 111))
        classes = [c.decode("utf-8") for c in f["list_classes"][:]]
    return train_images, train_labels, test_images, test_labels, classes
