"""Tables that fit: columns of lesser rank are dropped before anything is squeezed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from hcai_career.show.safe import plain
from hcai_career.show.text.lines import clip, line, wrap

GAP = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    `rank` 0 is never dropped; of the others the highest goes first. `least` lets a column be narrower than its
    widest cell; its cells are then wrapped, or cut between words where `clipped`.
    """

    head: str
    cells: Sequence[str | Text]
    rank: int = 0
    least: int | None = None
    clipped: bool = False
    right: bool = False
    style: str = ""

    def natural(self) -> int:
        """As wide as the widest cell."""
        return max([cell_len(self.head), *(_width(cell) for cell in self.cells)])

    def narrowest(self) -> int:
        """As narrow as it may become."""
        return self.natural() if self.least is None else min(self.least, self.natural())


def table(columns: Sequence[Column], width: int, indent: int = 0, *, headed: bool = True) -> Iterator[Text]:
    """The lines of a table that is at most `width` cells wide, as far as columns of rank 0 allow it."""
    kept, widths = _fit([column for column in columns if any(_width(cell) for cell in column.cells)], width - indent)
    if headed:
        yield _row(
            [
                _pad([line((column.head, "bold"))], size, column.right)
                for column, size in zip(kept, widths, strict=True)
            ],
            indent,
        )[0]
        yield line(" " * indent, ("  ".join("─" * size for size in widths), "dim"))
    for number in range(len(kept[0].cells) if kept else 0):
        yield from _row([_cell(column, number, size) for column, size in zip(kept, widths, strict=True)], indent)


def _fit(columns: Sequence[Column], width: int) -> tuple[list[Column], list[int]]:
    kept = list(columns)
    while _total([column.narrowest() for column in kept]) > width and any(column.rank for column in kept):
        kept.remove(max(kept, key=lambda column: column.rank))
    widths = {id(column): column.narrowest() for column in kept}
    spare = width - _total(list(widths.values()))
    for column in sorted(kept, key=lambda column: column.rank):
        more = min(max(spare, 0), column.natural() - widths[id(column)])
        widths[id(column)] += more
        spare -= more
    return kept, [widths[id(column)] for column in kept]


def _total(widths: list[int]) -> int:
    return sum(widths) + GAP * max(len(widths) - 1, 0)


def _cell(column: Column, number: int, size: int) -> list[Text]:
    cell = column.cells[number]
    if isinstance(cell, Text):
        return _pad([cell], size, column.right)
    parts = [clip(cell, size)] if column.clipped else wrap(cell, size)
    return _pad([line((part, column.style)) for part in parts], size, column.right)


def _pad(parts: list[Text], size: int, right: bool) -> list[Text]:
    padded = []
    for part in parts:
        fill = " " * (size - cell_len(part.plain))
        padded.append(line(fill, part) if right else line(part, fill))
    return padded


def _row(cells: list[list[Text]], indent: int) -> list[Text]:
    """A row is as tall as its tallest cell."""
    sizes = [cell_len(cell[0].plain) for cell in cells]
    rows = []
    for number in range(max(len(cell) for cell in cells)):
        row = line(" " * indent)
        for index, cell in enumerate(cells):
            row.append(" " * GAP if index else "")
            row.append_text(cell[number] if number < len(cell) else Text(" " * sizes[index]))
        rows.append(row)
    return rows


def _width(cell: str | Text) -> int:
    return cell_len(cell.plain if isinstance(cell, Text) else plain(cell))
