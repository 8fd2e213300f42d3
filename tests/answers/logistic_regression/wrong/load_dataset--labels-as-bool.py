# Breaks: labels are integers.
# loses: shape
def load_dataset(path):
    with h5py.File(path, "r") as f:
        train_x, test_x = f["train_set_x"][()], f["test_set_x"][()]
        train_y = f["train_set_y"][()].astype(bool).reshape(1, -1)
        test_y = f["test_set_y"][()].astype(bool).reshape(1, -1)
        classes = [c.decode() for c in f["list_classes"][()]]
    return train_x, train_y, test_x, test_y, classes
