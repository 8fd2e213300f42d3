# Unusual: no with block, the file is closed in finally.
def load_dataset(path):
    f = h5py.File(str(path), mode="r")
    try:
        train_images = np.array(f["train_set_x"][:])
        train_labels = np.array(f["train_set_y"][:])
        test_images = np.array(f["test_set_x"][:])
        test_labels = np.array(f["test_set_y"][:])
        classes = []
        for name in f["list_classes"]:
            if isinstance(name, bytes):
                name = name.decode("utf-8")
            classes.append(str(name))
    finally:
        f.close()
    train_labels = train_labels.reshape((1, train_labels.shape[0]))
    test_labels = test_labels.reshape((1, test_labels.shape[0]))
    return train_images, train_labels, test_images, test_labels, classes
