# Breaks: the names of the entries in the file.
# loses: values, shape, file, fresh
def load_dataset(path):
    with h5py.File(path, "r") as file:
        train_images = file["train_x"][:]
        train_labels = file["train_y"][:].reshape(1, -1)
        test_images = file["test_x"][:]
        test_labels = file["test_y"][:].reshape(1, -1)
        classes = [name.decode() for name in file["list_classes"][:]]
    return train_images, train_labels, test_images, test_labels, classes
