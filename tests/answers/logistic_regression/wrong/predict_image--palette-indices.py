# Breaks: any mode (the palette's index numbers are repeated as if they were grey values).
# loses: modes
def predict_image(path, w, b, size=64):
    image = Image.open(path).resize((size, size))
    pixels = np.array(image)
    if pixels.ndim == 2:
        pixels = np.stack([pixels] * 3, axis=-1)
    x = preprocess(pixels[np.newaxis, :, :, :3])
    probability = float(forward(w, b, x)[0, 0])
    return int(probability > 0.5), probability
