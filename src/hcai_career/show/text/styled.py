"""A line of words with styles. `console` has Rich paint it, and only where there are colours: importing Rich's own
texts takes a sixth of a query's time, building a table of them another third, and its widths of characters a twentieth.
"""

from __future__ import annotations

Span = tuple[str, str]
"""Words, and the style they have as Rich calls it; no style is ""."""


class Line:
    """One line, as the words that it is made of."""

    __slots__ = ("spans",)

    def __init__(self, *spans: Span) -> None:
        self.spans = spans

    @property
    def plain(self) -> str:
        """The words without their styles."""
        return "".join([words for words, _ in self.spans])

    @property
    def width(self) -> int:
        """How many cells of a terminal it fills."""
        return cell_len(self.plain)


_NARROW = frozenset(
    map(chr, (*range(0x20, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x300)))  # Latin letters, with all their accents
)
_NARROW |= frozenset(map(chr, (*range(0x2010, 0x2028), *range(0x2190, 0x2300), *range(0x2500, 0x25C0)))) | {"✓", "✗"}
"""Characters of one cell, among them all that pages are drawn with."""


def cell_len(text: str) -> int:
    """How many cells of a terminal a text fills that has passed `safe.plain`."""
    if text.isascii() or _NARROW.issuperset(text):
        return len(text)
    from rich.cells import cell_len as counted  # has the width of every character, and loads as long as a page takes

    return counted(text)
