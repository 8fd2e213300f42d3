# Breaks: the file is closed.
# loses: file
def load_dataset(path):
    f = h5py.File(path, "r")
    train_x = np.array(f["train_set_x"][:])
    train_y = np.array(f["train_set_y"][:]).reshape((1, -1))
    test_x = np.array(f["test_set_x"][:])
    test_y = np.array(f["test_set_y"][:]).reshape((1, -1))
    classes = [c.decode("utf-8") for c in f["list_classes"][:]]
    return train_x, train_y, test_x, test_y, classes
