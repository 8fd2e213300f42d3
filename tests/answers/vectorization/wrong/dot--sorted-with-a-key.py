# Breaks: no Python-level loop (sorted calls its key once per element).
# loses: rules
def dot(a, b):
    total = [0.0]

    def add(i):
        total[0] += float(a[i]) * float(b[i])
        return 0

    sorted(range(len(a)), key=add)
    return total[0]
