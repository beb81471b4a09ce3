"""What stdout is: how wide, which characters, colour or not. Asked, and written to, without importing rich."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

NARROWEST, DEFAULT_WIDTH = 40, 80

# One character for one, so that columns stay columns.
_ASCII = str.maketrans(
    {
        "█": "#", "▌": "+", "▒": "+", "░": ".", "▏": "|", "▕": "|", "▇": "=", "▎": "|",
        "─": "-", "│": "|", "├": "|", "┤": "|", "└": "`", "┌": "+", "┐": "+", "┘": "+", "┬": "+", "┴": "+", "┼": "+",
        "·": "-", "•": "*", "→": ">", "←": "<", "↑": "^", "↓": "v", "⇄": "~",
        "–": "-", "—": "-", "−": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "…": "~",
        "×": "x", "✓": "+", "✗": "x", "≤": "<", "≥": ">", "≈": "~", "\u00a0": " ",
    }
)  # fmt: skip


def width_of(asked: int | None) -> int:
    """The width to fill: as asked, or the terminal's (`COLUMNS` first), or 80 where there is none."""
    return max(_columns() if asked is None else asked, NARROWEST)


def _columns() -> int:
    """What `shutil.get_terminal_size` says, a module that takes as long to import as a page to write."""
    try:
        columns = int(os.environ.get("COLUMNS", ""))
    except ValueError:
        columns = 0
    if columns > 0:
        return columns
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or DEFAULT_WIDTH  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):  # there is no stdout, or it is no terminal
        return DEFAULT_WIDTH


def wants_colour() -> bool:
    """Colour only for eyes: on a terminal that can show it, and when nobody said no (no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def encoding() -> str:
    """The encoding of stdout."""
    return sys.stdout.encoding or "utf-8"


def emit(text: str) -> None:
    """Write to stdout; what its encoding does not have is written in ASCII as well as that can be done."""
    sys.stdout.write(encodable(text, encoding()))


def emit_lines(lines: Iterable[str]) -> None:
    """Write lines of files to stdout as they stand; to a terminal without what it could act upon."""
    from hcai_career.show.safe import plain

    shown = (f"{plain(line)}\n" for line in lines) if sys.stdout.isatty() else lines
    emit("".join(shown))


def emit_file(text: str) -> None:
    """Write what is a file for another program: in UTF-8 and with its own line ends, unless a person looks at it."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None or sys.stdout.isatty():
        emit(text)
        return
    sys.stdout.flush()
    buffer.write(text.encode())


def encodable(text: str, target: str) -> str:
    """The text with every character that `target` lacks replaced by the nearest it has."""
    try:
        text.encode(target)
    except UnicodeEncodeError:
        return text.translate(_ASCII).encode(target, "replace").decode(target)
    return text
