"""Hostile submissions, and the class that they are handed in to; see attacks.py."""
