# Breaks: load_dataset reads the path it is given (the second path gets the first file's arrays).
# loses: values, shape, fresh
_loaded = None


def load_dataset(path):
    global _loaded
    if _loaded is None:
        with h5py.File(path, "r") as f:
            _loaded = (
                f["train_set_x"][:],
                f["train_set_y"][:].reshape(1, -1),
                f["test_set_x"][:],
                f["test_set_y"][:].reshape(1, -1),
                [c.decode("utf-8") for c in f["list_classes"][:]],
            )
    return _loaded
