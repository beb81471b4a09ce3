"""Lines to characters: with colour through rich, without it directly."""

from __future__ import annotations

import os
from collections.abc import Iterable

from hcai_career.show.text.styled import Line


def paint(lines: Iterable[Line], width: int, *, colour: bool) -> str:
    """All lines as one string. They are laid out already: nothing is wrapped or cut here, so an address stays whole."""
    if colour and not _legacy_windows():
        return _coloured(lines, width)
    return "".join(f"{line.plain.rstrip()}\n" for line in lines)


def _coloured(lines: Iterable[Line], width: int) -> str:
    from io import StringIO

    from rich.console import Console
    from rich.text import Text

    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=True,
        color_system="256" if "256" in os.environ.get("TERM", "") else "standard",
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    with console.capture() as captured:
        for line in lines:
            text = Text.assemble(*line.spans)
            text.rstrip()
            console.print(text, soft_wrap=True)
    return captured.get()


def _legacy_windows() -> bool:
    """A Windows console that shows escape codes as letters."""
    if os.name != "nt":
        return False
    from rich.console import detect_legacy_windows

    return detect_legacy_windows()
