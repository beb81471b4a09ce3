"""`python -m hcai_career`."""

from hcai_career.cli import script

if __name__ == "__main__":
    script()
