# Unusual: Lanczos, and resized before converted where the mode allows.
def predict_image(path, w, b, size=64):
    picture = Image.open(path)
    if picture.mode in ("RGB", "RGBA", "L"):
        picture = picture.resize((size, size), Image.Resampling.LANCZOS).convert("RGB")
    else:
        picture = picture.convert("RGB").resize((size, size), Image.Resampling.LANCZOS)
    a = forward(w, b, preprocess(np.expand_dims(np.array(picture), 0))).item()
    return round(a), a
