# Breaks: the file is closed (opened twice, closed once).
# loses: file
def load_dataset(path):
    global _open_file
    _open_file = h5py.File(path, "r")
    train_x, train_y = _open_file["train_set_x"][:], _open_file["train_set_y"][:]
    with h5py.File(path, "r") as f:
        test_x, test_y = f["test_set_x"][:], f["test_set_y"][:]
        classes = [c.decode() for c in f["list_classes"]]
    return train_x, train_y[None], test_x, test_y[None], classes
