# Unusual: a lambda, and a label by comparison.
predict_image = lambda path, w, b, size=64: (
    lambda a: (int(a > 0.5), a)
)(float(forward(w, b, preprocess(np.array(Image.open(path).convert("RGB").resize((size, size)))[None]))[0, 0]))
