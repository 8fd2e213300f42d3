"""Grade a class, or check one notebook, here or on a cluster."""
