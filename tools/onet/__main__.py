"""The command line of `tools.onet`; see the package."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from tools.onet import facts, mapping, thresholds, write

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "data" / "occupations.yaml"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.onet", description="Make data/occupations.yaml from O*NET.")
    parser.add_argument("--onet", type=Path, default=os.environ.get("HCAI_ONET"), help="the folder of the O*NET files")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; 1 if the file is not what would be written"
    )
    parser.add_argument(
        "--thresholds", action="store_true", help="print where each threshold lies among the occupations"
    )
    given = parser.parse_args()
    if given.onet is None:
        parser.error("say where the O*NET files are: --onet DIR, or $HCAI_ONET")
    known, mapped = facts.read(Path(given.onet)), mapping.read()
    wrong = list(mapping.problems(mapped, known, skills()))
    if wrong:
        sys.stderr.write("\n".join([*wrong, ""]))
        return 1
    if given.thresholds:
        sys.stdout.writelines(thresholds.lines(known, mapped))
        return 0
    made = write.text(known, mapped)
    if given.check:
        return int(made != TARGET.read_text(encoding="utf-8"))
    TARGET.write_text(made, encoding="utf-8")
    return 0


def skills() -> set[str]:
    """The ids of our skills, read from their file alone: the rest need not be in order for this."""
    import yaml

    return set(yaml.safe_load((ROOT / "data" / "skills.yaml").read_text(encoding="utf-8"))["skills"])


if __name__ == "__main__":
    sys.exit(main())
