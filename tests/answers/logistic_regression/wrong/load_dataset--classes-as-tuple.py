# Breaks: classes is a list.
# loses: shape
def load_dataset(path):
    with h5py.File(path, "r") as f:
        classes = tuple(c.decode("utf-8") for c in f["list_classes"][:])
        return (
            f["train_set_x"][:], f["train_set_y"][:][np.newaxis],
            f["test_set_x"][:], f["test_set_y"][:][np.newaxis], classes,
        )
