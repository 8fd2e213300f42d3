# Breaks: pictures and labels in the order of the file (the pictures alone are shuffled).
# loses: values
def load_dataset(path):
    with h5py.File(path, "r") as f:
        train_x, train_y = f["train_set_x"][:], f["train_set_y"][:]
        test_x, test_y = f["test_set_x"][:], f["test_set_y"][:]
        classes = [c.decode() for c in f["list_classes"]]
    train_x = np.random.default_rng(0).permutation(train_x)
    return train_x, train_y[None, :], test_x, test_y[None, :], classes
