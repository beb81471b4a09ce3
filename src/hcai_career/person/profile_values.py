"""Single values of a profile file: each is what it must be, or it is told what would be right."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Literal, TypeVar, cast

from hcai_career.catalog.found import near, shown
from hcai_career.catalog.model.parts import LEVEL_NAMES
from hcai_career.person import education

T = TypeVar("T")
MOST_WORDS = 500


class WrongError(Exception):
    """A value that cannot be meant: what is wrong with it, and what would be right."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def number(value: Any, least: float, most: float, unit: str) -> float:
    """A number of a unit, from the least to the most."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise WrongError(f"is {shown(value)}, not a number", f"{unit} from {least:g} to {most:,.0f}")
    if not (math.isfinite(value) and least <= value <= most):
        raise WrongError(f"{value:g} is out of range", f"{unit} from {least:g} to {most:,.0f}")
    return float(value)


def name(value: Any) -> str:
    """The name of something."""
    if not isinstance(value, str) or not value.strip():
        raise WrongError(f"is {shown(value)}, not a name", "write the id or the title of one")
    return value


def words(value: Any) -> str:
    """A text of bounded length."""
    if not isinstance(value, str):
        raise WrongError(f"is {shown(value)}, not text", "put it in quotes if it is one")
    if len(value) > MOST_WORDS:
        raise WrongError(f"is {len(value):,} characters long", f"at most {MOST_WORDS}")
    return value


def optional(value: Any, read: Callable[[Any], T]) -> T | None:
    """A value that may be left out."""
    return None if value is None else read(value)


def items(value: Any) -> list[Any]:
    """A list; one item needs no brackets."""
    if isinstance(value, str):
        return [value]
    if not isinstance(value, list):
        raise WrongError(f"is {shown(value)}, not a list", "items in [brackets], or each on its own line after '- '")
    return value


def mapping(value: Any, hint: str) -> dict[str, Any]:
    """Keys and values."""
    if not isinstance(value, dict):
        raise WrongError(f"is {shown(value)}, not a mapping", hint)
    return value


def level(value: Any) -> Literal[0, 1, 2, 3, 4, 5]:
    """A level, 0 to 5."""
    if isinstance(value, bool) or value not in (0, 1, 2, 3, 4, 5):
        scale = ", ".join(f"{number} {words}" for number, words in enumerate(LEVEL_NAMES))
        raise WrongError(f"{shown(value)} is not a level", f"levels are {scale}")
    return cast("Literal[0, 1, 2, 3, 4, 5]", int(value))


def eqf(value: Any) -> int:
    """A level of education, by its name or number."""
    found = None if isinstance(value, bool | float) else education.eqf_of(str(value))
    if found is None:
        raise WrongError(f"{shown(value)} is not a level of education", education.RIGHT)
    return found


def day(value: Any) -> str:
    """A day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        raise WrongError(f"{shown(value)} is not a day", "year-month-day, such as 2028-03-31") from None


def one_of(value: Any, words: tuple[str, ...]) -> str:
    """One of some words."""
    if value in words:
        return str(value)
    raise WrongError(f"{shown(value)} is not one of the words that may stand here", f"one of {', '.join(words)}")


def nearest(key: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, whichever way its words were joined; else all that are known."""
    close = near(key.replace("-", "_"), known) or near(key.replace(" ", "-"), known)
    return close or f"known are {', '.join(known)}"
