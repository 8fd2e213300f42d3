# Unusual: the file's bytes are read first; area average by Pillow's box filter; label as float.
def predict_image(path, w, b, size=64):
    import io

    picture = Image.open(io.BytesIO(Path(path).read_bytes()))
    picture.load()
    picture = picture.convert("RGBA").convert("RGB").resize((size, size), Image.Resampling.BOX)
    x = np.frombuffer(picture.tobytes(), dtype=np.uint8).reshape(-1, 1) / 255
    a = 1 / (1 + np.exp(-(np.sum(w * x) + b)))
    return np.round(a), a
