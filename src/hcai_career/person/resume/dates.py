"""Spans of time in a line: "June 2019 – Present", "04/2022 – heute", "2013-16", "since 2018"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_MONTHS = (
    "jan|ene|gen",
    "feb|fev|fév",
    "mar|mär|mrz",
    "apr|abr|avr",
    "may|mai|mag",
    "jun|juin|giu",
    "jul|juil|lug",
    "aug|ago|aoû",
    "sep|set",
    "oct|okt|ott",
    "nov",
    "dec|dez|dic|déc",
)
_NUMBER = {name: at + 1 for at, names in enumerate(_MONTHS) for name in names.split("|")}
_NAME = "|".join(sorted(_NUMBER, key=len, reverse=True))
_DAY = r"(?:\d\d?[./](?=\d\d?[./]))?"
_POINT = (
    r"(?:(?:spring|summer|autumn|fall|winter)\s+)?"
    rf"(?:(?P<name{{0}}>{_NAME})[a-zéûä]*\.?\s*,?\s+|(?P<month{{0}}>0?[1-9]|1[0-2])\s?[./-]\s?)?"
    r"(?P<year{0}>(?:19|20)\d\d)"
    r"(?:-(?P<iso{0}>0[1-9]|1[0-2])(?!\d))?(?:-(?:0[1-9]|[12]\d|3[01])(?!\d))?"
)
_NOW = (
    r"present|today|to\s+date|date|now|current(?:ly)?|ongoing|heute|actualidad|actual|aujourd['’]hui|presente|oggi|"
    r"laufend|till\s+date|jetzt|hoy|"
)
_TO = r"(?:\s*(?:–|—|-+>?|→|~|\bto\b|\buntil\b|\bthrough\b|\bbis\b|\bhasta\b|\bà\b|\bau\b|\ba\b)\s*)"
_RANGE = re.compile(
    rf"(?<![\d/.]){_DAY}{_POINT.format(1)}{_TO}(?:(?P<now>(?:{_NOW[:-1]})\b)|{_DAY}{_POINT.format(2)}|(?P<short>\d\d)(?![\d/.]))",
    re.IGNORECASE,
)
_SINCE = re.compile(
    rf"\b(?:since|seit|desde|depuis)\s+{_POINT.format(1)}(?:\s+on\b)?(?!\s*(?:–|—|-|to\b|until\b))", re.IGNORECASE
)


class Span(NamedTuple):
    """From one month to another, both counted as year × 12 + month (January is 0); the last one is included."""

    first: int
    last: int

    @property
    def months(self) -> int:
        """How many months it covers."""
        return self.last - self.first + 1


class Dated(NamedTuple):
    """A span, and where it stands in its line."""

    span: Span
    start: int
    end: int


def spans(line: str, today: int) -> list[Dated]:
    """The spans of time in a line. `today` is the current month, where those end that go on."""
    found = [dated for match in _RANGE.finditer(line) if (dated := _range(match, today)) is not None]
    if not found:
        found = [Dated(Span(_month(match, 1, 0), today), *match.span()) for match in _SINCE.finditer(line)]
    return [each for each in found if each.span.first <= each.span.last <= today + 12]


def _range(match: re.Match[str], today: int) -> Dated | None:
    first = _month(match, 1, 0)
    if match["now"]:
        return Dated(Span(first, today), *match.span())
    if match["short"]:
        last = (int(match["year1"]) // 100 * 100 + int(match["short"])) * 12 + 11
    else:
        last = _month(match, 2, 11)
    plain = not (match["name1"] or match["month1"] or match["iso1"])
    if plain and last % 12 == 11 and last - first > 11:
        last -= 6  # "2013 – 2016" is as likely to be two years as four: the middle
        first += 6
    return Dated(Span(first, min(last, today)), *match.span()) if first <= today else None


def _month(match: re.Match[str], which: int, default: int) -> int:
    year = int(match[f"year{which}"])
    if match[f"name{which}"]:
        return year * 12 + _NUMBER[match[f"name{which}"].lower()] - 1
    number = match[f"month{which}"] or match[f"iso{which}"]
    return year * 12 + (int(number) - 1 if number else default)


def covered(found: Iterable[Span]) -> int:
    """How many different months several spans cover."""
    return sum(span.months for span in merged(found))


def merged(found: Iterable[Span]) -> Iterator[Span]:
    """The same months as spans that do not overlap, earliest first."""
    last: Span | None = None
    for span in sorted(found):
        if last is None:
            last = span
        elif span.first <= last.last + 1:
            last = Span(last.first, max(last.last, span.last))
        else:
            yield last
            last = span
    if last is not None:
        yield last
