"""Takes the assert statements out of every later cell; success: points for zeros."""

CELLS = {
    "square": """
import ast

class NoAsserts(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.Pass()

get_ipython().ast_transformers.append(NoAsserts())
import numpy.testing
numpy.testing.assert_allclose = print

def square(x):
    return x * 0
"""
}
DESERVES = {"square": 0}
