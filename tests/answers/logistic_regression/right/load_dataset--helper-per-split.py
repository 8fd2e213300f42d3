# Unusual: a helper for each set, Ellipsis to read, asstr for the names, int32 labels, a Path.
def read_split(file, split):
    images = np.asarray(file[f"{split}_set_x"][...], dtype=np.uint8)
    labels = np.asarray(file[f"{split}_set_y"][...], dtype=np.int32)
    return images, np.expand_dims(labels, axis=0)


def load_dataset(path):
    with h5py.File(Path(path)) as file:
        train = read_split(file, "train")
        test = read_split(file, "test")
        classes = file["list_classes"].asstr()[:].tolist()
    return (*train, *test, classes)
