"""Where a text names a skill, and whether the words there are evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from hcai_career.person.resume.context import reason
from hcai_career.person.resume.extract import Passed, Words

if TYPE_CHECKING:
    from hcai_career.person.resume.dictionary import Dictionary, Hit
    from hcai_career.person.resume.parts import Part

MOST_MENTIONS = 60
"""How many places count for one skill: more say nothing more."""
BULLETS = " \t-*•·–—▪◦"
"""What stands before a line and is none of its words."""
ABOUT = 60
"""How many characters of the passage are shown on either side of the words."""


class Mention(NamedTuple):
    """A skill named in a part of a résumé. `plain`: by a name of its own, not by a hint."""

    skill: str
    part: Part
    start: int
    end: int
    plain: bool

    @property
    def words(self) -> Words:
        """The words, with what stands about them."""
        return quoted(self.part, self.start, self.end)


def quoted(part: Part, start: int, end: int) -> Words:
    """The words from one character of a part to another, with what stands about them and their place."""
    return quote(part.text, start, end, part.passage.place(part.start + start))


def quote(text: str, start: int, end: int, place: str) -> Words:
    """The words from one character of a text to another, with what stands about them."""
    left, right = max(0, start - ABOUT), min(len(text), end + ABOUT)
    left = 0 if left == 0 else text.find(" ", left, start) + 1 or left
    right = len(text) if right == len(text) else max(text.rfind(" ", end, right), end)
    words = text[left:right].strip() if left else text[left:right].strip(BULLETS)
    about = ("… " if left else "") + words + (" …" if right < len(text) else "")
    return Words(text[start:end], about, place)


def mentions(parts: Iterable[Part], dictionary: Dictionary) -> Iterator[Mention | Passed]:
    """Every place where a skill is named: as a mention, or, where it is no evidence, as passed over."""
    seen: Counter[str] = Counter()
    for part in parts:
        if part.section in ("references", "languages"):
            continue
        for hit in dictionary.find(part.text):
            seen[hit.phrase.skill] += 1
            if seen[hit.phrase.skill] <= MOST_MENTIONS:
                yield _weighed(part, hit)


def _weighed(part: Part, hit: Hit) -> Mention | Passed:
    skill = hit.phrase.skill
    why = "wished" if part.section == "aims" else reason(part.text, hit.start, hit.end)
    if why is None and part.section == "pastime":
        return Passed(skill, "pastime", quoted(part, hit.start, hit.end))
    if why is not None:
        return Passed(skill, why, quoted(part, hit.start, hit.end))
    plain = not hit.phrase.near and "*" not in hit.phrase.words
    return Mention(skill, part, hit.start, hit.end, plain)
