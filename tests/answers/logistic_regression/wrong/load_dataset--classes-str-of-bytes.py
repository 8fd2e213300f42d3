# Breaks: classes is a list of str, the names themselves (these read "b'cat'").
# loses: values
def load_dataset(path):
    with h5py.File(path, "r") as f:
        train_images = f["train_set_x"][()]
        train_labels = f["train_set_y"][()][np.newaxis, :]
        test_images = f["test_set_x"][()]
        test_labels = f["test_set_y"][()][np.newaxis, :]
        classes = [str(bytes(name)) for name in f["list_classes"]]
    return train_images, train_labels, test_images, test_labels, classes
