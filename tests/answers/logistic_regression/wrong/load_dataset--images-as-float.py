# Breaks: images are uint8.
# loses: shape
def load_dataset(path):
    with h5py.File(path, "r") as f:
        train_images = np.array(f["train_set_x"], dtype=float)
        train_labels = np.array(f["train_set_y"], dtype=int).reshape(1, -1)
        test_images = np.array(f["test_set_x"], dtype=float)
        test_labels = np.array(f["test_set_y"], dtype=int).reshape(1, -1)
        classes = [name.decode("utf-8") for name in f["list_classes"]]
    return train_images, train_labels, test_images, test_labels, classes
