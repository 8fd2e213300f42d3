# Breaks: the picture as it stands (tall ones are laid on their side).
# loses: sizes
def predict_image(path, w, b, size=64):
    picture = Image.open(path).convert("RGB")
    if picture.height > picture.width:
        picture = picture.rotate(90, expand=True)
    picture = picture.resize((size, size))
    a = float(forward(w, b, preprocess(np.asarray(picture)[None]))[0, 0])
    return int(a > 0.5), a
