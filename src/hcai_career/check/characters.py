"""Prose: characters that are not what they seem, anywhere in a file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hcai_career.check.content import Content
from hcai_career.problem import Place, Problem

_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_HIDDEN = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]"
)
_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u0085]")


def bidi_override(content: Content) -> Iterator[Problem]:
    """A file holds a character that turns the direction of text around.

    It makes a line read otherwise than it is stored: a reviewer approves one thing and the program reads another
    ("Trojan Source").

    Bad:

        summary: "safe U+202E evil"

    Good:

        summary: safe
    """
    yield from _each(content, _BIDI, "turns the direction of text around", "remove it")


def hidden_character(content: Content) -> Iterator[Problem]:
    """A file holds an invisible character.

    Zero-width blanks, soft hyphens and stray byte-order marks make two names that look alike differ, and no search finds them.

    Bad:

        name: "Py U+200B thon"

    Good:

        name: Python
    """
    yield from _each(content, _HIDDEN, "cannot be seen", "remove it")


def odd_blank(content: Content) -> Iterator[Problem]:
    """A file holds a blank that is none of the keyboard: no-break, thin, wide, or a line separator.

    They come with text copied from web pages; words joined by one are found by no search. `--fix` writes plain blanks.

    Bad:

        name: "Machine U+00A0 learning"

    Good:

        name: Machine learning
    """
    yield from _each(content, _BLANKS, "is not a plain blank", "hcai check --fix writes a blank")


def _each(content: Content, pattern: re.Pattern[str], what: str, hint: str) -> Iterator[Problem]:
    for file, text in content.texts.items():
        if text.isascii() or not pattern.search(text):
            continue
        for number, line in enumerate(content.lines(file), 1):
            for found in pattern.finditer(line) if not line.isascii() else ():
                yield Problem(Place(file, number, found.start() + 1), f"U+{ord(found[0]):04X} {what}", hint)


PLAIN_BLANKS = _BLANKS
"""What `--fix` writes as a plain blank."""
