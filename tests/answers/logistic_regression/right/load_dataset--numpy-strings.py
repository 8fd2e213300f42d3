# Unusual: names by astype(str).tolist(), labels by newaxis and a copy.
def load_dataset(path):
    with h5py.File(Path(path), mode="r") as f:
        data = {key: np.copy(f[key]) for key in f.keys()}
    return (
        data["train_set_x"], data["train_set_y"][np.newaxis, :].copy(),
        data["test_set_x"], data["test_set_y"][np.newaxis, :].copy(),
        data["list_classes"].astype(str).tolist(),
    )
