# Unusual: math.hypot over Python floats.
def relative_error(a, b):
    a_list = [float(value) for value in np.ravel(a)]
    b_list = [float(value) for value in np.ravel(b)]
    bottom = math.hypot(*a_list) + math.hypot(*b_list)
    if bottom == 0:
        return 0.0
    return math.dist(a_list, b_list) / bottom
