# Breaks: load_dataset reads the path it is given.
# loses: values
def load_dataset(path="data/cats.h5"):
    folder = Path.cwd()
    while not (folder / "data" / "cats.h5").exists() and folder != folder.parent:
        folder = folder.parent
    with h5py.File(folder / "data" / "cats.h5", "r") as f:
        train_images = f["train_set_x"][:]
        train_labels = f["train_set_y"][:].reshape(1, -1)
        test_images = f["test_set_x"][:]
        test_labels = f["test_set_y"][:].reshape(1, -1)
        classes = [c.decode("utf-8") for c in f["list_classes"][:]]
    return train_images, train_labels, test_images, test_labels, classes
