"""Text from content files and from the command line, made safe for a terminal."""

from __future__ import annotations

_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn"}


def plain(text: str) -> str:
    """The text on one line, without anything a terminal could act upon.

    White space of any kind becomes a single kind of space. Control characters (ESC and the C1 controls among them),
    bidirectional overrides, zero-width characters and lone surrogates are dropped: none of them has a reading, all
    of them can make a line say what it does not.
    """
    if text.isprintable():
        return text
    return "".join(_safe(char) for char in text)


def _safe(char: str) -> str:
    if char.isprintable():
        return char
    if char.isspace() and char not in "\x1c\x1d\x1e\x1f\x85":
        return " "
    import unicodedata  # there is hardly ever such a character

    return "" if unicodedata.category(char) in _DROPPED else char
