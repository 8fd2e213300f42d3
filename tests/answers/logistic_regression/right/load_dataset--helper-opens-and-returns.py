# Unusual: a helper in the same cell opens the file for each entry.
def _entry(path, name):
    with h5py.File(path, "r") as file:
        return file[name][()]


def load_dataset(path):
    classes = list(_entry(path, "list_classes").astype(str))
    labels = [np.expand_dims(_entry(path, f"{part}_set_y"), 0) for part in ("train", "test")]
    return _entry(path, "train_set_x"), labels[0], _entry(path, "test_set_x"), labels[1], classes
