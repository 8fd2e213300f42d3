# Breaks: no Python-level loop (iter calls a function until it gives None).
# loses: rules
def dot(a, b):
    state = [0, 0.0]

    def step():
        i = state[0]
        if i == len(a):
            return None
        state[0] += 1
        return float(a[i]) * float(b[i])

    return float(np.sum(list(iter(step, None))))
