# Breaks: images are uint8 arrays and the file is closed (these are handles into the open file).
# loses: file
def load_dataset(path):
    f = h5py.File(path, "r")
    train_labels = f["train_set_y"][:].reshape(1, -1)
    test_labels = f["test_set_y"][:].reshape(1, -1)
    classes = [c.decode("utf-8") for c in f["list_classes"]]
    return f["train_set_x"], train_labels, f["test_set_x"], test_labels, classes
