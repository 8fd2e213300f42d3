# Unusual: a 0-d array.
import numpy


def dot(a, b):
    return numpy.asarray(numpy.vdot(a, b))
