"""`python -m benchmarks.extraction`: precision and recall on both halves of both sets; `--errors` shows the tuned ones."""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.extraction.cases import POSTINGS, RESUMES, cases
from benchmarks.extraction.score import Score, postings, resumes, rows
from hcai_career import catalog
from hcai_career.catalog import Catalog

HEAD = (
    "| set | files | precision | recall | level in range | facts right |",
    "| --- | --- | --- | --- | --- | --- |",
)


def scores(content: Catalog) -> dict[str, Score]:
    """The score of each half of each set."""
    found: dict[str, Score] = {}
    for name, folder, read in (("résumés", RESUMES, resumes), ("postings", POSTINGS, postings)):
        for half, held in (("tuned", False), ("held", True)):
            found[f"{name}, {half}"] = read([case for case in cases(folder) if case.held is held], content)
    return found


def table(found: dict[str, Score]) -> list[str]:
    """The lines of the table."""
    return [*HEAD, *(row for name, score in found.items() for row in rows(name, score))]


def main() -> int:
    """Print the table, and if asked the errors of what may be looked at."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description=__doc__)
    parser.add_argument(
        "--errors", action="store_true", help="also each error of the tuned halves, never of the held ones"
    )
    parser.add_argument("--data", type=Path, help="the content to read with (default: what comes with hcai)")
    asked = parser.parse_args()
    found = scores(catalog.read(asked.data))
    print(*table(found), sep="\n")
    if asked.errors:
        for name, score in found.items():
            if not name.endswith("held"):
                print(f"\n{name}:", *score.errors, sep="\n  ")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
