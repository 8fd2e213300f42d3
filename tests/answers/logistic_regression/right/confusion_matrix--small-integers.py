# Unusual: unsigned counts of 32 bits.
def confusion_matrix(predictions, labels):
    wrong = labels != predictions
    fn, fp = np.sum(wrong & (labels == 1)), np.sum(wrong & (labels == 0))
    tp = np.sum(labels == 1) - fn
    return np.array([[labels.size - tp - fn - fp, fp], [fn, tp]], dtype=np.uint32)
