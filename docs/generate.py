"""Writes the generated pages of this folder: `python docs/generate.py`, or `--check` to hear which are stale."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from generator import commands, records, rules

HERE = Path(__file__).parent
PAGES: dict[str, Callable[[], str]] = {"cli.md": commands.page, "json.md": records.page, "rules.md": rules.page}


def stale() -> list[str]:
    """The names of the pages that are not what would be written now."""
    return [name for name, page in PAGES.items() if _written(name) != page()]


def write() -> list[str]:
    """Write the pages that are stale, and return their names."""
    changed = stale()
    for name in changed:
        (HERE / name).write_text(PAGES[name](), encoding="utf-8", newline="\n")
    return changed


def main(args: list[str]) -> int:
    """Write or check: 0 fine, 1 stale, 2 wrong usage."""
    if args not in ([], ["--check"]):
        sys.stderr.write("usage: python docs/generate.py [--check]\n")
        return 2
    if not args:
        sys.stdout.write("".join(f"wrote docs/{name}\n" for name in write()))
        return 0
    found = stale()
    sys.stderr.write("".join(f"docs/{name} is stale: python docs/generate.py\n" for name in found))
    return 1 if found else 0


def _written(name: str) -> str:
    path = HERE / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
