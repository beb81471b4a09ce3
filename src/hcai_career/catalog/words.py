"""What pydantic found, in plain words: what is wrong, and what would be right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

from pydantic_core import ErrorDetails

from hcai_career.catalog.found import Route, near, shown

_PATTERNS = {
    # pattern: what is wrong, what would be right, the rule
    r"^[a-z0-9]+(-[a-z0-9]+)*$": ("is not an id", "small letters, digits and single hyphens", "bad-id"),
    r"^\d{4}-\d{2}-\d{2}$": ("is not a day", "year-month-day, such as 2026-03-31", "date"),
    r"^\d{4}(-\d{2}(-\d{2})?)?$": ("is not a date", "2026, 2026-03 or 2026-03-31", "date"),
    r"^https?://[^\s]+$": ("is not a web address", "it starts with https:// and has no blanks", "address"),
    r"^[A-Z]{3}$": ("is not a currency", "three capital letters, such as USD", "currency"),
    r"^[a-z]{2,3}$": ("is not a language", "two or three small letters, such as en", "language"),
    r"^\d{2}-\d{4}\.\d{2}$": ("is not an O*NET-SOC code", "such as 15-2051.01", "occupation-code"),
    r"^\d{2}-\d{4}$": ("is not a SOC code", "such as 15-2051", "occupation-code"),
    r"^\d{4}$": ("is not an ISCO-08 code", "four digits in quotes, such as '2511'", "occupation-code"),
}
_RULES = {
    "literal_error": "unknown-word",
    "string_too_short": "empty-text",
    "string_too_long": "out-of-range",
    "greater_than_equal": "out-of-range",
    "less_than_equal": "out-of-range",
}
_OTHER = ("has the wrong form", "", "wrong-type")
Words = tuple[str, str]


def wrong_value(detail: ErrorDetails) -> Words:
    """What is wrong with a value and what would be right, to stand after the name of the field."""
    return _WORDS.get(detail["type"], _anything)(detail)


def rule_of(detail: ErrorDetails) -> str:
    """The rule of `hcai check` that a wrong value breaks."""
    if detail["type"] == "string_pattern_mismatch":
        return _PATTERNS.get(detail["ctx"]["pattern"], _OTHER)[2]
    return _RULES.get(detail["type"], "wrong-type")


def field_names(record: type[Any], path: Route) -> list[str]:
    """The keys that may stand at a route below a record."""
    for step in path:
        if isinstance(step, str):
            record = _inner(get_type_hints(record).get(step))
    return [field.name for field in fields(record)] if is_dataclass(record) else []


def _inner(hint: Any) -> Any:
    """The dataclass in a type such as `tuple[Need, ...]` or `Share | None`."""
    if is_dataclass(hint):
        return hint
    return next((inner for inner in map(_inner, get_args(hint)) if is_dataclass(inner)), None)


def _anything(detail: ErrorDetails) -> Words:
    return f"is {shown(detail['input'])}, which is not allowed", detail["msg"]


def _not(wanted: str, hint: str = "") -> Callable[[ErrorDetails], Words]:
    return lambda detail: (f"is {shown(detail['input'])}, not {wanted}", hint)


def _literal(detail: ErrorDetails) -> Words:
    value = detail["input"]
    allowed = detail["ctx"]["expected"].replace(" or ", ", ").replace("'", "").split(", ")
    right = near(value, allowed) if isinstance(value, str) else ""
    choice = f"one of {', '.join(allowed)}"
    return f"is {shown(value)}, which is not allowed", f"{choice}; {right}" if right else choice


def _pattern(detail: ErrorDetails) -> Words:
    pattern = detail["ctx"]["pattern"]
    what, hint, _ = _PATTERNS.get(pattern, (_OTHER[0], f"it must match {pattern}", ""))
    return f"{shown(detail['input'])} {what}", hint


def _too_short(_: ErrorDetails) -> Words:
    return "is empty", "write it, or leave the key out if it may be"


def _too_long(detail: ErrorDetails) -> Words:
    return f"is {len(detail['input']):,} characters long", f"at most {detail['ctx']['max_length']:,}"


def _bound(words: str, key: str) -> Callable[[ErrorDetails], Words]:
    return lambda detail: (f"is {shown(detail['input'])}", f"{words} {detail['ctx'][key]:,}".removesuffix(".0"))


_A_LIST = _not("a list", "items in [brackets], or each on its own line after '- '")
_WORDS: dict[str, Callable[[ErrorDetails], Words]] = {
    "string_type": _not("text", "put it in quotes if it is one"),
    "int_type": _not("a whole number"),
    "int_from_float": _not("a whole number"),
    "float_type": _not("a number"),
    "tuple_type": _A_LIST,
    "list_type": _A_LIST,
    "dataclass_type": _not("a mapping", "keys and values"),
    "literal_error": _literal,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _too_short,
    "string_too_long": _too_long,
    "greater_than_equal": _bound("at least", "ge"),
    "less_than_equal": _bound("at most", "le"),
}
