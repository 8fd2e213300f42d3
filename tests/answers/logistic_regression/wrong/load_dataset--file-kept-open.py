# Breaks: the file is closed (a global keeps it open).
# loses: file
def load_dataset(path):
    global dataset
    dataset = h5py.File(path, "r")
    train_images = dataset["train_set_x"][:]
    train_labels = dataset["train_set_y"][:].reshape(1, -1)
    test_images = dataset["test_set_x"][:]
    test_labels = dataset["test_set_y"][:].reshape(1, -1)
    classes = [c.decode("utf-8") for c in dataset["list_classes"][:]]
    return train_images, train_labels, test_images, test_labels, classes
