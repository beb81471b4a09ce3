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


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    `rank` 0 is never dropped; of the others the highest goes first. `least` lets a column be narrower than its
    widest cell; its cells are then wrapped, or cut between words where `clipped`. `under` is a second line in a
    lower voice, such as an id below a title.
    """

    head: str
    cells: Sequence[str | Line]
    rank: int = 0
    least: int | None = None
    clipped: bool = False
    right: bool = False
    style: str = ""
    under: Sequence[str] = ()

    def widths(self) -> tuple[int, int]:
        """As narrow as it may become, and as wide as its widest cell."""
        widest = max([cell_len(self.head), *map(_width, self.cells), *map(_width, self.under)])
        if self.least is None:
            return widest, widest
        return min(widest, max([self.least, *map(_width, self.under)])), widest


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
        names = [
            [_padded(line((column.head, "bold")), size, column.right)] for column, size in zip(kept, sizes, strict=True)
        ]
        yield from _row(names, sizes, indent)
        yield line(" " * indent, ("  ".join("─" * size for size in sizes), "dim"))
    for number in range(len(kept[0].cells) if kept else 0):
        yield from (above or {}).get(number, ())
        yield from _row([_cell(column, number, size) for column, size in zip(kept, sizes, strict=True)], sizes, indent)


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


def _cell(column: Column, number: int, size: int) -> list[Line]:
    cell = column.cells[number]
    if isinstance(cell, Line):
        parts = [cell]
    else:
        words = [clip(cell, size)] if column.clipped else wrap(cell, size)
        parts = [Line((each, column.style)) for each in words]
    if column.under:
        parts.append(Line((plain(column.under[number]), "dim")))
    return [_padded(part, size, column.right) for part in parts]


def _padded(part: Line, size: int, right: bool) -> Line:
    space: Span = (" " * (size - part.width), "")
    return Line(space, *part.spans) if right else Line(*part.spans, space)


def _row(cells: list[list[Line]], sizes: list[int], indent: int) -> Iterator[Line]:
    """A row is as tall as its tallest cell."""
    for number in range(max(len(cell) for cell in cells)):
        spans: list[Span] = [(" " * indent, "")]
        for cell, size in zip(cells, sizes, strict=True):
            spans += cell[number].spans if number < len(cell) else ((" " * size, ""),)
            spans.append((" " * GAP, ""))
        yield Line(*spans[:-1])


def _width(cell: str | Line) -> int:
    return cell.width if isinstance(cell, Line) else cell_len(plain(cell))
