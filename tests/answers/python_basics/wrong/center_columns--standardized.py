# Breaks: x minus the mean, nothing more (also divided by the standard deviation).
# loses: values
def center_columns(x):
    std = x.std(axis=0)
    return (x - x.mean(axis=0)) / np.where(std == 0, 1, std)
