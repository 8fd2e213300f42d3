# Unusual: lays the picture on white before it drops the alpha channel; scales with reducing_gap.
def predict_image(path, w, b, size=64):
    image = Image.open(str(path)).convert("RGBA")
    background = Image.new("RGBA", image.size, (255, 255, 255, 255))
    image = Image.alpha_composite(background, image).convert("RGB")
    image = image.resize((size, size), Image.Resampling.BICUBIC, reducing_gap=3.0)
    x = preprocess(np.stack([np.asarray(image)]))
    A = forward(w, b, x)
    return int(A.item() > 0.5), float(A.item())
