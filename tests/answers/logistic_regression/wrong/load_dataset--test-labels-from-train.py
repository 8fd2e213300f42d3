# Breaks: each entry in its place (the training labels twice).
# loses: values
def load_dataset(path):
    with h5py.File(path, "r") as f:
        train_x, train_y = f["train_set_x"][:], f["train_set_y"][:].reshape(1, -1)
        test_x, test_y = f["test_set_x"][:], f["train_set_y"][:].reshape(1, -1)
        classes = [c.decode() for c in f["list_classes"]]
    return train_x, train_y, test_x, test_y, classes
