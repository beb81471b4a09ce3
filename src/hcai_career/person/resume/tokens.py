"""Text → words with their places, in a form in which case, plural and British or American spelling make no difference."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?[+#]*|&|\.(?=net\b)", re.IGNORECASE)
_SPELLING = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"is(ation|ations|ing|ed|e|es|er|ers)$", r"iz\1"),
        (r"ys(ing|ed|e)$", r"yz\1"),
        (r"(?<=[a-z]{3})our(s|al|ed|ing)?$", r"or\1"),
        (r"(?<=[aeiou])ll(ing|ed|er)$", r"l\1"),
        (r"^programme(s)?$", r"program\1"),
        (r"^(anti)?aem", "em"),
        (r"^haem", "hem"),
        (r"^paed", "ped"),
        (r"^catalogue(s)?$", r"catalog\1"),
        (r"centre(s)?$", r"center\1"),
        (r"licence(s)?$", r"license\1"),
        (r"^(tumo)u(r)", r"\1\2"),
    )
)
_BRITISH = re.compile("is|ys|our|ll|aem|paed|programme|logue|centre|licence")
"""What a word has that one of these may change."""
_NO_PLURAL = ("ss", "us", "is", "as", "os")


SHORT = 6
"""A word in capitals of so many letters is an abbreviation, and its S is no plural: HCPCS, GPS."""


class Token(NamedTuple):
    """A word: its folded form, the word as it stands, and where it begins and ends in its line."""

    key: str
    word: str
    start: int
    end: int


def tokens(line: str) -> list[Token]:
    """The words of a line. `C++`, `C#` and `R&D` keep their signs; other punctuation parts words."""
    return [Token(fold(found[0]), found[0], *found.span()) for found in _WORD.finditer(line)]


def keys(text: str) -> tuple[str, ...]:
    """The folded words of a short text."""
    return tuple([token.key for token in tokens(text)])


@cache
def fold(word: str) -> str:
    """One word without case, accents, plural, and in one spelling: "Organisations" → "organization"."""
    plain = word.lower().replace("’", "'").removesuffix("'s")
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain.replace("ß", "ss"))
        plain = "".join([c for c in parts if not unicodedata.combining(c)])
    if _BRITISH.search(plain):
        for pattern, new in _SPELLING:
            plain = pattern.sub(new, plain)
    return plain if word.isupper() and len(word) <= SHORT else _singular(plain)


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(_NO_PLURAL):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith("yses"):
        return f"{word[:-2]}is"
    return word[:-1]
