"""Do the damage, and print the table. The exit code is 1 when some of it was not found where it was done."""

from __future__ import annotations

import argparse
import sys
from random import Random

from hcai_career.catalog.read import built_in
from tests.check.mutants.run import KINDS, Lab, table


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.check.mutants", description="Damage the content, and look.")
    parser.add_argument("--each", type=int, default=12, help="mutants of each kind (default: 12)")
    parser.add_argument("--seed", type=int, default=1, help="another seed does other damage")
    parser.add_argument("--only", default="", help="only kinds whose name holds this")
    asked = parser.parse_args()
    lab = Lab(built_in())
    rows = [lab.row(kind, asked.each, Random(f"{asked.seed} {kind.name}")) for kind in KINDS if asked.only in kind.name]
    sys.stdout.write(table(rows) + "\n")
    for row in rows:
        for failure in row.failures[:1]:
            sys.stdout.write(f"\n{row.kind}:\n{failure}")
    return 1 if any(row.missed() for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
