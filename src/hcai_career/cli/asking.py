"""Asking somebody at a terminal: questions go to stderr, so that the answer of a command stands on stdout alone."""

from __future__ import annotations

import sys

from hcai_career.show.safe import plain
from hcai_career.show.terminal import encodable


def can_ask() -> bool:
    """Whether somebody sits there who can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def answer() -> str:
    """A line as typed, without blanks around it. Raises EOFError when nobody will type any more."""
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return plain(line).strip()


def tell(text: str) -> None:
    """Say something, and let it be seen at once."""
    sys.stderr.write(encodable(text, sys.stderr.encoding or "utf-8"))
    sys.stderr.flush()
