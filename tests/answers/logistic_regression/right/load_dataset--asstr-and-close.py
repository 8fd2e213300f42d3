# Unusual: asstr() decodes the names, close() in the open.
def load_dataset(path):
    f = h5py.File(str(path))
    train_x = np.array(f["train_set_x"])
    train_y = np.array(f["train_set_y"])[None, :]
    test_x = np.array(f["test_set_x"])
    test_y = np.array(f["test_set_y"])[None, :]
    classes = list(f["list_classes"].asstr()[:])
    f.close()
    return train_x, train_y, test_x, test_y, classes
