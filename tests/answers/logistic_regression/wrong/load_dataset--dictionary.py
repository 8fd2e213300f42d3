# Breaks: five things in this order (a dictionary).
# loses: shape
def load_dataset(path):
    with h5py.File(path, "r") as f:
        return {
            "train_images": f["train_set_x"][:], "train_labels": f["train_set_y"][:].reshape(1, -1),
            "test_images": f["test_set_x"][:], "test_labels": f["test_set_y"][:].reshape(1, -1),
            "classes": [c.decode() for c in f["list_classes"]],
        }
