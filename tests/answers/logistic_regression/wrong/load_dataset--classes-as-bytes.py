# Breaks: classes is a list of str (these are bytes).
# loses: shape
def load_dataset(path):
    with h5py.File(path, "r") as f:
        train_images = np.array(f["train_set_x"])
        train_labels = np.array(f["train_set_y"]).reshape(1, -1)
        test_images = np.array(f["test_set_x"])
        test_labels = np.array(f["test_set_y"]).reshape(1, -1)
        classes = list(f["list_classes"][:])
    return train_images, train_labels, test_images, test_labels, classes
