"""Run a submission's code where it can do no harm, and talk with it in plain data."""
