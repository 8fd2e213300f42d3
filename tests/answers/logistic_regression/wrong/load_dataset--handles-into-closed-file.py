# Breaks: images are uint8 arrays (these handles died when the file was closed).
# loses: values
def load_dataset(path):
    with h5py.File(path, "r") as f:
        train_images = f["train_set_x"]
        train_labels = np.array(f["train_set_y"]).reshape(1, -1)
        test_images = f["test_set_x"]
        test_labels = np.array(f["test_set_y"]).reshape(1, -1)
        classes = [c.decode("utf-8") for c in f["list_classes"]]
    return train_images, train_labels, test_images, test_labels, classes
