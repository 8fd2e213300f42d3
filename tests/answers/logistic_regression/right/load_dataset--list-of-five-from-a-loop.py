# Unusual: a list comes back instead of a tuple, small integers, names as numpy strings.
def load_dataset(path):
    parts = []
    with h5py.File(path) as f:
        for split in ("train", "test"):
            parts.append(f[f"{split}_set_x"][...])
            parts.append(np.atleast_2d(f[f"{split}_set_y"][...].astype(np.int8)))
        parts.append([str(c, "ascii") for c in f["list_classes"]])
    return parts
