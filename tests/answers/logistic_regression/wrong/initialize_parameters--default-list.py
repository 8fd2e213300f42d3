# Breaks: a new array at each call (a default argument is made once).
# loses: fresh
def initialize_parameters(n, memory={}):
    w = memory.setdefault(n, np.zeros((n, 1)))
    return w, 0.0
