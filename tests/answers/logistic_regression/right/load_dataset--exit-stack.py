# Unusual: an ExitStack closes the file; annotated; the names through bytes.
from contextlib import ExitStack


def load_dataset(path: "str | Path") -> tuple:
    with ExitStack() as stack:
        file = stack.enter_context(h5py.File(path))
        images = {part: file.get(f"{part}_set_x")[()] for part in ("train", "test")}
        labels = {part: file.get(f"{part}_set_y")[()].reshape((1, -1)) for part in images}
        classes = [bytes(name).decode("utf-8") for name in file.get("list_classes")]
    return images["train"], labels["train"], images["test"], labels["test"], classes
