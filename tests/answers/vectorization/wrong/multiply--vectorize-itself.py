# Breaks: no np.vectorize (multiply itself is a np.vectorize object).
# loses: rules
multiply = np.vectorize(lambda x, y: x * y, otypes=[float])
