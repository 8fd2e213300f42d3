# Breaks: X is used as it is (dividing by 255 again leaves little but b).
# loses: values
def predict(w, b, X):
    A = forward(w, b, X / 255)
    return (A > 0.5).astype(int)
