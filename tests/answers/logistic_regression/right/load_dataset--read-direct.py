# Unusual: fills arrays made beforehand with read_direct, and returns a list of numpy strings.
def load_dataset(path):
    arrays = {}
    with h5py.File(path, "r") as f:
        for key in ("train_set_x", "train_set_y", "test_set_x", "test_set_y"):
            arrays[key] = np.empty(f[key].shape, dtype=f[key].dtype)
            f[key].read_direct(arrays[key])
        classes = [np.str_(name.decode("utf-8")) for name in f["list_classes"]]
    return (
        arrays["train_set_x"],
        np.atleast_2d(arrays["train_set_y"]),
        arrays["test_set_x"],
        np.atleast_2d(arrays["test_set_y"]),
        classes,
    )
