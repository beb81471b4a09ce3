"""A line of words with styles. `console` has Rich paint it, and only where there are colours: importing Rich's own
texts takes a sixth of a query's time, and building a table of them another third.
"""

from __future__ import annotations

from rich.cells import cell_len as counted

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


def cell_len(text: str) -> int:
    """How many cells of a terminal a text fills that has passed `safe.plain`."""
    return len(text) if text.isascii() else counted(text)
