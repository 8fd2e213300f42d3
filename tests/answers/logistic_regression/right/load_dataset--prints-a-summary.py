# Unusual: reads the whole file into a dict and prints what it found.
def load_dataset(path):
    with h5py.File(path, "r") as f:
        content = {key: np.array(value) for key, value in f.items()}
    for key, value in content.items():
        print(key, value.shape, value.dtype)
    names = content["list_classes"].tolist()
    classes = [name.decode("utf-8") if isinstance(name, bytes) else name for name in names]
    y_train = content["train_set_y"].astype(int).reshape(1, -1)
    y_test = content["test_set_y"].astype(int).reshape(1, -1)
    return content["train_set_x"], y_train, content["test_set_x"], y_test, classes
