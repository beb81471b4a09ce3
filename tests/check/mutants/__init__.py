"""Damage done on purpose to the real content, to see that each is found where it was done.

    python -m tests.check.mutants [--each N] [--seed N]

prints the table: kind of damage, mutants, found, found on the damaged line.
"""
