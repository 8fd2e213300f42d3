# Unusual: the statistics module.
def majority_baseline(labels):
    from statistics import mode

    answers = labels.flatten().tolist()
    return sum(answer == mode(answers) for answer in answers) / len(answers)
