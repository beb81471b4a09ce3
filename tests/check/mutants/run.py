"""Doing damage, and looking for it in the report."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from hcai_career.catalog.files import Files
from hcai_career.check.run import check_files
from hcai_career.check.settings import Settings
from tests.check import edits
from tests.check.mutants import facts, links, shape
from tests.check.mutants.kind import Damage, Kind
from tests.check.mutants.text import Line, Text

KINDS: tuple[Kind, ...] = (*shape.KINDS, *links.KINDS, *facts.KINDS)
ROOM = 25
"""So many lines at least lie between two mutants of a file, so that neither hides the other."""


@dataclass
class Row:
    """What came of the mutants of a kind."""

    kind: str
    codes: tuple[str, ...]
    mutants: int = 0
    found: int = 0
    placed: int = 0
    failures: list[str] = field(default_factory=list)

    def missed(self) -> bool:
        return self.placed < self.mutants or bool(self.failures)


class Lab:
    """The real content, of which copies are damaged."""

    def __init__(self, directory: Path) -> None:
        self.texts = {name: raw.decode("utf-8") for name, raw in edits.read(directory).items()}
        self.raw = edits.read(directory)
        _, self.content = check_files(Path(), Files(self.raw, []), Settings(edits.TODAY))

    def row(self, kind: Kind, each: int, random: Random) -> Row:
        """So many mutants of a kind, in as few checks as they can share."""
        row = Row(kind.name, kind.codes)
        for _ in range(each):
            if row.mutants >= each:
                break
            self._batch(kind, each - row.mutants, random, row)
        return row

    def _batch(self, kind: Kind, wanted: int, random: Random, row: Row) -> None:
        damaged: dict[str, Text] = {}
        made: list[tuple[Text, Damage]] = []
        most = 1 if kind.together == "alone" else wanted
        for text, at in self._places(kind, damaged, random):
            damage = kind.do(text, at, random)
            if damage is not None:
                made.append((text, damage))
                damaged[text.name] = text
                if len(made) == most:
                    break
        if made:
            self._look(kind, made, damaged, row)

    def _places(self, kind: Kind, damaged: dict[str, Text], random: Random) -> Iterator[tuple[Text, int]]:
        """Lines to try, in random order, with room between those of one file."""
        fresh = {name: Text(name, self.texts[name]) for name in kind.files if name in self.texts}
        places = [(name, at) for name, text in fresh.items() for at, line in enumerate(text.lines) if kind.pattern.search(line.text) and (not kind.sections or text.section[at] in kind.sections)]  # fmt: skip
        random.shuffle(places)
        used: dict[str, list[int]] = {}
        for name, at in places:
            before = used.setdefault(name, [])
            if kind.together == "file" and name in damaged:
                continue
            if all(abs(at - other) > ROOM for other in before):
                yield fresh[name], at
                if name in damaged:
                    before.append(at)

    def _look(self, kind: Kind, made: list[tuple[Text, Damage]], damaged: dict[str, Text], row: Row) -> None:
        raw, numbers = dict(self.raw), {}
        for name, text in damaged.items():
            inserted: dict[Line, list[Line]] = {}
            for one, damage in made:
                if one is text:
                    inserted.update(damage.inserted)
            whole, numbers[name] = text.render(inserted)
            raw[name] = whole.encode("utf-8", "surrogateescape")
        row.mutants += len(made)
        try:
            report, _ = check_files(Path(), Files(raw, []), Settings(edits.TODAY), before=self.content)
        except Exception:  # noqa: BLE001 (what is counted here)
            row.failures.append(traceback.format_exc())
            return
        said = {(one.file, one.line) for one in report.findings if one.code in kind.codes}
        for text, damage in made:
            lines = {numbers[text.name][line] for line in damage.expected if line in numbers[text.name]}
            row.found += any(file == text.name for file, _ in said)
            row.placed += any((text.name, line) in said for line in lines)


def table(rows: list[Row]) -> str:
    """The table of all kinds, and the sums."""
    head = f"{'kind of damage':<46} {'codes':<12} {'mutants':>7} {'found':>6} {'right line':>10}"
    lines = [
        f"{row.kind:<46} {' '.join(row.codes):<12} {row.mutants:>7} {row.found:>6} {row.placed:>10}" for row in rows
    ]
    total = [sum(getattr(row, name) for row in rows) for name in ("mutants", "found", "placed")]
    failed = sum(len(row.failures) for row in rows)
    sums = f"{f'{len(rows)} kinds, {failed} tracebacks':<59} {total[0]:>7} {total[1]:>6} {total[2]:>10}"
    return "\n".join([head, *lines, sums])
