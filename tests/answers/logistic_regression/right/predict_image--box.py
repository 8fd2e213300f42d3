# Unusual: box filter; label as numpy integer, probability as numpy float.
def predict_image(path, w, b, size=64):
    with Image.open(str(path)) as picture:
        pixels = np.array(picture.convert("RGB").resize((size, size), Image.BOX))
    A = forward(w, b, pixels.reshape(1, size, size, 3).reshape(1, -1).T / 255)
    return (A > 0.5).astype(int)[0, 0], A[0, 0]
