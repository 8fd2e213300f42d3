"""What runs inside Jupyter."""
