# Unusual: a local variable with the name of another exercise.
def matvec_loop(A, x):
    result = np.zeros(len(A))
    for i in range(len(A)):
        dot = 0.0
        for j in range(len(x)):
            dot += A[i, j] * x[j]
        result[i] = dot
    return result
