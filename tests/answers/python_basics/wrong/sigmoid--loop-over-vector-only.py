# Breaks: any shape (a number and two or more dimensions fail).
# loses: shape
def sigmoid(z):
    s = np.zeros(len(z))
    for i in range(len(z)):
        s[i] = 1 / (1 + np.exp(-float(z[i])))
    return s
