# Breaks: an array out (a list of rows comes back).
# loses: values
def center_columns(x):
    return (x - x.mean(axis=0)).tolist()
