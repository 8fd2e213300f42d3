# Breaks: the picture is scaled (every n-th number of the flattened picture).
# loses: sizes
def predict_image(path, w, b, size=64):
    flat = np.asarray(Image.open(path).convert("RGB")).ravel()
    n = size * size * 3
    flat = flat[np.linspace(0, flat.size - 1, n).astype(int)]
    a = float(forward(w, b, flat.reshape(-1, 1) / 255)[0, 0])
    return int(a > 0.5), a
