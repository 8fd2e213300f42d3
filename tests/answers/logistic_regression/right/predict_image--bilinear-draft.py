# Unusual: reduced in steps, then bilinear.
def predict_image(path, w, b, size=64):
    picture = Image.open(path).convert("RGB")
    picture = picture.resize((size, size), Image.BILINEAR, reducing_gap=2.0)
    x = preprocess(np.asarray(picture, dtype=np.uint8)[None, ...])
    p = float(np.squeeze(forward(w, b, x)))
    return (1 if p > 0.5 else 0), p
