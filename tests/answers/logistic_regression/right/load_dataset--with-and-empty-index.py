# Unusual: reads with [()] and adds the row axis with None.
def load_dataset(path):
    with h5py.File(path, "r") as f:
        return (
            f["train_set_x"][()],
            f["train_set_y"][()][None, :],
            f["test_set_x"][()],
            f["test_set_y"][()][None, :],
            [name.decode("utf-8") for name in f["list_classes"][()]],
        )
