"""The labelled files. Every third is held back: it is scored, and nobody looks at its errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

TESTS = Path(__file__).parents[2] / "tests"
RESUMES, POSTINGS = TESTS / "resumes", TESTS / "postings"
EVERY, FIRST = 3, 1

Levels = Mapping[str, tuple[int, int]]


class Case(NamedTuple):
    """A file and what a careful reader wrote down of it."""

    name: str
    text: str
    labels: Mapping[str, Any]
    markdown: bool

    @property
    def held(self) -> bool:
        """Whether it is kept for scoring only."""
        return int(self.name[:2]) % EVERY == FIRST


def cases(folder: Path) -> Iterator[Case]:
    """The cases of a folder, by name."""
    labels: Mapping[str, Mapping[str, Any]] = yaml.safe_load((folder / "labels.yaml").read_text(encoding="utf-8"))
    for path in sorted(folder.glob("[0-9][0-9]-*")):
        yield Case(path.stem, path.read_text(encoding="utf-8"), labels[path.stem], path.suffix == ".md")


def levels(labels: Mapping[str, Any]) -> Levels:
    """`{python: 2-3, sql: 1-1}` as lowest and highest level."""
    found: dict[str, tuple[int, int]] = {}
    for skill, said in labels.items():
        low, _, high = str(said).partition("-")
        found[skill] = int(low), int(high or low)
    return found


def bounds(said: str | float | None) -> tuple[float, float] | None:
    """`9-9.5` as two numbers; null stays null."""
    if said is None:
        return None
    low, _, high = str(said).partition("-")
    return float(low), float(high or low)
