"""Values typed on the command line, turned into what the advice understands; each mistake says what would be right."""

from __future__ import annotations

import math
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hcai_career.catalog.model.parts import LEVEL_NAMES
from hcai_career.problem import NotFoundError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hcai_career.catalog import Catalog

USUAL_HOURS_A_WEEK = 8.0
"""Hours of study a week where nobody says another figure."""
MOST_HOURS_A_WEEK = 80
MOST_YEARS_AHEAD = 50


def day(option: str, text: str, today: date) -> date:
    """A date as YYYY-MM-DD, `today` or `tomorrow`. Raises UsageError for anything else, and for days that do not exist."""
    words = {"today": today, "tomorrow": today + timedelta(days=1)}
    if text.casefold() in words:
        return words[text.casefold()]
    try:
        found = date.fromisoformat(text)
    except ValueError as error:
        reason = str(error)
        what = f"'{text}' is not a day of the calendar" if "range" in reason else f"'{text}' is not a date"
        raise UsageError(
            f"{option}: {what}", "write it as YYYY-MM-DD, for example 2027-03-31, or today, tomorrow"
        ) from None
    if abs(found.year - today.year) > MOST_YEARS_AHEAD:
        raise UsageError(f"{option}: {text} is more than {MOST_YEARS_AHEAD} years away", "check the year")
    return found


def amount(option: str, value: float, least: float, most: float, unit: str) -> float:
    """A number within its range. Raises UsageError outside it."""
    if not math.isfinite(value) or not least <= value <= most:
        span = f"from {_figure(least)} to {_figure(most)}"
        raise UsageError(f"{option}: {_figure(value)} is out of range", f"give {unit} {span}")
    return value


def pace(typed: float | None, usual: float | None) -> float:
    """Hours of study a week: those of --hours-per-week, else the profile's, else 8. UsageError where nobody has them."""
    hours = next(each for each in (typed, usual, USUAL_HOURS_A_WEEK) if each is not None)
    return amount("--hours-per-week", hours, 0.5, MOST_HOURS_A_WEEK, "hours")


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value == round(value, 0) else f"{value:g}"


def levels(content: Catalog, pairs: Iterable[str]) -> dict[str, int]:
    """`SKILL=LEVEL` pairs as skill id → level. Raises UsageError for a wrong form or level, NotFoundError for a skill."""
    found: dict[str, int] = {}
    for pair in pairs:
        name, equals, level = pair.rpartition("=")
        if not equals or not name.strip():
            raise UsageError(f"--have: '{pair}' is not SKILL=LEVEL", "for example --have python=2")
        if level.strip() not in {"0", "1", "2", "3", "4", "5"}:
            scale = ", ".join(f"{number} {words}" for number, words in enumerate(LEVEL_NAMES))
            raise UsageError(f"--have: '{level}' is not a level", f"levels are {scale}")
        found[content.skill(name.strip()).id] = int(level)
    return found


def languages(content: Catalog, asked: Iterable[str]) -> tuple[str, ...]:
    """Language codes that resources of the content are offered in. Raises NotFoundError for others."""
    codes = tuple(asked)
    known = set(offered(content, codes))
    for language in codes:
        if language not in known:
            every = sorted({code for resource in content.resources.values() for code in resource.languages})
            raise NotFoundError(f"--language: no resource is in '{language}'", f"languages are {', '.join(every)}")
    return codes


def offered(content: Catalog, spoken: Iterable[str]) -> tuple[str, ...]:
    """Those of some language codes that resources of the content are offered in."""
    codes = tuple(spoken)
    if not codes:
        return ()
    known = {code for resource in content.resources.values() for code in resource.languages}
    return tuple(code for code in codes if code in known)


def learnable(content: Catalog, names: Iterable[str]) -> tuple[str, ...]:
    """Ids of resources and practice items. Raises NotFoundError for an unknown name."""
    return tuple(name if name in content.practice else content.resource(name).id for name in names)
