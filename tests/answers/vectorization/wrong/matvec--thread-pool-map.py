# Breaks: no map over rows (in a thread pool it is still a Python loop).
# loses: rules
from concurrent.futures import ThreadPoolExecutor


def matvec(A, x):
    with ThreadPoolExecutor(max_workers=2) as pool:
        return np.array(list(pool.map(lambda row: np.dot(row, x), A)))
