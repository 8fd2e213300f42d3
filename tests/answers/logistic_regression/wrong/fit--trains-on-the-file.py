# Breaks: fit trains on what it is given, not on the file's training set.
# loses: values, defaults, data
def fit(X, Y, num_iterations=1500, learning_rate=0.002):
    folder = Path.cwd()
    while not (folder / "data").is_dir() and folder != folder.parent:
        folder = folder.parent
    images, labels, _, _, _ = load_dataset(folder / "data" / "cats.h5")
    inputs = preprocess(images)
    w, b = initialize_parameters(inputs.shape[0])
    w, b, costs = optimize(w, b, inputs, labels, num_iterations, learning_rate)
    return {"w": w, "b": b, "costs": costs}
