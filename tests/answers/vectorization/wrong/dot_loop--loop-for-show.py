# Breaks: no numpy product inside a loop version (the loop only counts, the answer comes from a @ b).
# loses: rules
def dot_loop(a, b):
    count = 0
    for _ in a:
        count += 1
    assert count == len(b)
    return float(a @ b)
