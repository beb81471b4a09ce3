"""hcai: a career advisor for healthcare AI on the command line."""

__version__ = "0.1.0"
