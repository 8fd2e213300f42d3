# Breaks: examples in the order of the file.
# loses: values
def load_dataset(path):
    with h5py.File(path, "r") as f:
        train_x, train_y = f["train_set_x"][:], f["train_set_y"][:]
        test_x, test_y = f["test_set_x"][:], f["test_set_y"][:]
        classes = [c.decode() for c in f["list_classes"]]
    order = np.random.default_rng(1).permutation(len(train_y))
    return train_x[order], train_y[order][None, :], test_x, test_y[None, :], classes
