# Unusual: the entries by a loop over the four names, classes by tolist.
def load_dataset(path):
    names = ("train_set_x", "train_set_y", "test_set_x", "test_set_y")
    with h5py.File(path) as file:
        arrays = [np.array(file.get(name)) for name in names]
        classes = [str(name, "utf-8") for name in file["list_classes"][()].tolist()]
    arrays = [array[None, :] if array.ndim == 1 else array for array in arrays]
    return (*arrays, classes)
