"""`python -m hcai_career`."""

import sys

from hcai_career.cli import main

if __name__ == "__main__":
    sys.exit(main())
