# Breaks: the same preprocessing as in training (imread gives 0..1 for PNG; then / 255 again).
# loses: values
def predict_image(path, w, b, size=64):
    pixels = plt.imread(path)
    if pixels.ndim == 2:
        pixels = np.stack([pixels] * 3, axis=-1)
    pixels = pixels[:, :, :3]
    rows = np.linspace(0, pixels.shape[0] - 1, size).astype(int)
    columns = np.linspace(0, pixels.shape[1] - 1, size).astype(int)
    x = pixels[rows][:, columns].reshape(-1, 1) / 255.0
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
