"""`python -m benchmarks`: measure, and write the page."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from benchmarks import page, places
from benchmarks.check.part import measure_check
from benchmarks.growth.part import measure_growth
from benchmarks.start.part import measure_start

RUNS, QUICK_RUNS = 21, 3


def main() -> int:
    """Measure the parts that were asked for and write the page from all parts that were ever measured."""
    asked = _arguments()
    runs = asked.runs or (QUICK_RUNS if asked.quick else RUNS)
    store = places.Store(asked.keep / "quick" if asked.quick else asked.keep)
    today = date.today().isoformat()  # noqa: DTZ011 (the day the reader's calendar shows)
    if asked.part in ("all", "start"):
        store.save("start", {"date": today, **measure_start(asked.keep, runs, quick=asked.quick)})
    if asked.part in ("all", "growth"):
        store.save("growth", {"date": today, **measure_growth(asked.keep, runs, quick=asked.quick)})
    if asked.part in ("all", "check"):
        store.save("check", {"date": today, **measure_check(asked.keep, quick=asked.quick)})
    text = page.render(store.load("start"), store.load("growth"), store.load("check"))
    target = asked.output or (store.folder / "performance.md" if asked.quick else places.PAGE)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    print(f"written: {target}")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure hcai, and write the page.")
    parser.add_argument("part", nargs="?", choices=("all", "start", "growth", "check", "page"), default="all")
    parser.add_argument("--quick", action="store_true", help="few runs, no peers; writes beside its environments only")
    parser.add_argument("--runs", type=int, help=f"rounds of the start-up table (default {RUNS})")
    parser.add_argument("--keep", type=Path, default=places.KEEP, help="where environments and figures are kept")
    parser.add_argument("--output", type=Path, help="the page to write")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
