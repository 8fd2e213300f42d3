# Breaks: each name is decoded (an array can't be).
# loses: values, shape, file, fresh
def load_dataset(path):
    with h5py.File(path, "r") as file:
        train_images = file["train_set_x"][:]
        train_labels = file["train_set_y"][:].reshape(1, -1)
        test_images = file["test_set_x"][:]
        test_labels = file["test_set_y"][:].reshape(1, -1)
        classes = file["list_classes"][:].decode()
    return train_images, train_labels, test_images, test_labels, classes
