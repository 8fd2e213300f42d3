"""Build the assignments, and prove their tests."""
