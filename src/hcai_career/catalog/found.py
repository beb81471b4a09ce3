"""Something wrong in the content, at a route of keys; it becomes a line and a column only when it is shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

Route = tuple[str | int, ...]
"""The keys and positions from the top of a file to a value: ("roles", "ml-engineer", "needs", 2, "skill")."""


class Found(NamedTuple):
    """What is wrong (`message`), where (`route`; its key rather than its value if `on_key`), what would be right.

    `rule` is the name of the rule of `hcai check` that this breaks.
    """

    route: Route
    message: str
    hint: str = ""
    on_key: bool = False
    rule: str = ""


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """The known words that a mistyped one may have meant, best first, at most two."""
    from difflib import get_close_matches  # only a mistake needs it

    return get_close_matches(word.casefold(), list(known), n=2, cutoff=0.6)


def near(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known words, or "" when nothing is near."""
    close = nearest(word, known)
    return f"did you mean {' or '.join(close)}?" if close else ""


def shown(value: object, limit: int = 60) -> str:
    """A value as a message shows it: on one line, of bounded length, with control characters escaped."""
    words: dict[object, str] = {None: "nothing (null)", True: "true", False: "false"}
    if value is None or value is True or value is False:
        return words[value]
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    text = ascii_safe(str(value))
    text = text if len(text) <= limit else text[: limit - 1] + "…"
    return f"'{text}'" if isinstance(value, str) else text


def ascii_safe(text: str) -> str:
    """The text with what cannot be printed escaped."""
    return text if text.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)
