# Breaks: labels have the shape (1, m), for one picture too (here np.squeeze drops axes of the images).
# loses: shape
def load_dataset(path):
    with h5py.File(path, "r") as f:
        train_x = np.squeeze(f["train_set_x"][:])
        train_y = f["train_set_y"][:].reshape(1, -1)
        test_x = np.squeeze(f["test_set_x"][:])
        test_y = f["test_set_y"][:].reshape(1, -1)
        classes = [c.decode() for c in f["list_classes"]]
    return train_x, train_y, test_x, test_y, classes
