# Breaks: the file at path (the workbook's own file is read).
# loses: values
def load_dataset(path):
    with h5py.File(DATA / 'cats.h5', "r") as file:
        train_images = file["train_set_x"][:]
        train_labels = file["train_set_y"][:].reshape(1, -1)
        test_images = file["test_set_x"][:]
        test_labels = file["test_set_y"][:].reshape(1, -1)
        classes = [name.decode() for name in file["list_classes"][:]]
    return train_images, train_labels, test_images, test_labels, classes
