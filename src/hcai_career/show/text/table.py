"""Tables that fit: columns of lesser rank are dropped before anything is squeezed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from hcai_career.show.safe import plain
from hcai_career.show.text.lines import clip, line, wrap
from hcai_career.show.text.styled import Line, Span, cell_len

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

GAP = 2
Cell = list[tuple[Span, ...]]
"""The lines of one cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    `rank` 0 is never dropped; of the others the highest goes first. `least` lets a column be narrower than its
    widest cell; its cells are then wrapped, or cut between words where `clipped`. `under` is a second line in a
    lower voice, such as an id below a title; where `loose`, one that is wider than its column has a line of its own.
    """

    head: str
    cells: Sequence[str | Line]
    rank: int = 0
    least: int | None = None
    clipped: bool = False
    right: bool = False
    style: str = ""
    under: Sequence[str] = ()
    loose: bool = False

    def widths(self) -> tuple[int, int]:
        """As narrow as it may become, and as wide as its widest cell."""
        below = 0 if self.loose else max(map(_width, self.under), default=0)
        widest = max(cell_len(self.head), below, *map(_width, self.cells))
        return (widest if self.least is None else min(widest, max(self.least, below))), widest


def table(
    columns: Sequence[Column],
    width: int,
    indent: int = 0,
    *,
    headed: bool = True,
    above: Mapping[int, Sequence[Line]] | None = None,
) -> Iterator[Line]:
    """The lines of a table that is at most `width` cells wide, as far as columns of rank 0 allow it.

    `above` holds lines to put before a row, such as the name of the group that begins there.
    """
    kept, sizes = _fit([column for column in columns if any(map(_width, column.cells))], width - indent)
    if headed:
        heads = [[_filled(column.head, "bold", size, column.right)] for column, size in zip(kept, sizes, strict=True)]
        yield from _row(heads, sizes, indent)
        yield line(" " * indent, ("  ".join("─" * size for size in sizes), "dim"))
    laid = [_laid(column, size) for column, size in zip(kept, sizes, strict=True)]
    for number, cells in enumerate(zip(*laid, strict=True)):
        yield from (above or {}).get(number, ())
        yield from _row(cells, sizes, indent)
        for column, size in zip(kept, sizes, strict=True):
            if column.loose and _width(column.under[number]) > size:
                yield line(" " * indent, (column.under[number], "dim"))


def _fit(columns: Sequence[Column], width: int) -> tuple[list[Column], list[int]]:
    """The columns that stay, and their sizes: none below its least, what is spare to those of the lowest rank."""
    room = {id(column): column.widths() for column in columns}
    kept = list(columns)
    while _total([room[id(column)][0] for column in kept]) > width and any(column.rank for column in kept):
        kept.remove(max(kept, key=lambda column: column.rank))
    sizes = {id(column): room[id(column)][0] for column in kept}
    spare = width - _total(list(sizes.values()))
    for column in sorted(kept, key=lambda column: column.rank):
        least, most = room[id(column)]
        more = min(max(spare, 0), most - least)
        sizes[id(column)] += more
        spare -= more
    return kept, [sizes[id(column)] for column in kept]


def _total(sizes: list[int]) -> int:
    return sum(sizes) + GAP * max(len(sizes) - 1, 0)


def _laid(column: Column, size: int) -> list[Cell]:
    """The cells of a column: the lines that each takes, filled up to the size of the column."""
    laid = [_cell(column, cell, size) for cell in column.cells]
    for cell, words in zip(laid, column.under, strict=False):
        if not column.loose or _width(words) <= size:
            cell.append(_filled(plain(words), "dim", size, column.right))
    return laid


def _cell(column: Column, cell: str | Line, size: int) -> Cell:
    if isinstance(cell, Line):
        space = (" " * (size - cell.width), "")
        return [(space, *cell.spans) if column.right else (*cell.spans, space)]
    words = [clip(cell, size)] if column.clipped else wrap(cell, size)
    return [_filled(each, column.style, size, column.right) for each in words]


def _filled(words: str, style: str, size: int, right: bool) -> tuple[Span, ...]:
    space = (" " * (size - cell_len(words)), "")
    return (space, (words, style)) if right else ((words, style), space)


def _row(cells: Sequence[Cell], sizes: list[int], indent: int) -> Iterator[Line]:
    """A row is as tall as its tallest cell."""
    for number in range(max(map(len, cells))):
        spans: list[Span] = [(" " * indent, "")]
        for cell, size in zip(cells, sizes, strict=True):
            spans += cell[number] if number < len(cell) else ((" " * size, ""),)
            spans.append((" " * GAP, ""))
        yield Line(*spans[:-1])


def _width(cell: str | Line) -> int:
    return cell.width if isinstance(cell, Line) else cell_len(plain(cell))
