# Breaks: any shape (math.exp takes one number only).
def sigmoid(z):
    return 1 / (1 + math.exp(-z))
