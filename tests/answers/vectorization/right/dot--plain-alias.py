# Unusual: numpy's own function under this name.
dot = np.dot
