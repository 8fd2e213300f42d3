# Breaks: the file is read at each call (a changed file is not noticed).
# loses: fresh
_known = {}


def load_dataset(path):
    if str(path) not in _known:
        with h5py.File(path, "r") as f:
            _known[str(path)] = (
                f["train_set_x"][:], f["train_set_y"][:].reshape(1, -1),
                f["test_set_x"][:], f["test_set_y"][:].reshape(1, -1),
                [c.decode() for c in f["list_classes"]],
            )
    return _known[str(path)]
