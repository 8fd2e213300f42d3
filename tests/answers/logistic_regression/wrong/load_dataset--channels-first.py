# Breaks: pictures (m, H, W, 3).
# loses: values, shape
def load_dataset(path):
    with h5py.File(path, "r") as f:
        train_x, train_y = f["train_set_x"][:].transpose(0, 3, 1, 2), f["train_set_y"][:]
        test_x, test_y = f["test_set_x"][:].transpose(0, 3, 1, 2), f["test_set_y"][:]
        classes = [c.decode() for c in f["list_classes"]]
    return train_x, train_y.reshape(1, -1), test_x, test_y.reshape(1, -1), classes
