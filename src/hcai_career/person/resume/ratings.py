"""What people say of their own level beside a skill: "basic", "SQL: beginner", "Python (5 years)"."""

from __future__ import annotations

import re

REACH = 160
"""How many characters away a word can stand that says how well something is known."""
_WORDS = {
    1: r"basics?|beginner|elementary|familiar(?:ity)?(?:\s(?:with|in))?|notions?|nociones|some|a\sbit(?:\sof)?|introductory|introduction|introducción|einführung|"
    r"exposure\sto|awareness(?:\sof)?|aware\sof|grundkenntnisse|rudimentary|limited|novice|played\swith|little|first\scontact\swith|reads?|reader|"
    r"entry[\s-]level|notions\sde|únicamente|débutant|anfänger|básico|bases",
    2: r"intermediate|working\sknowledge(?:\sof)?|fair|moderate|intermedio|fortgeschrittene\skenntnisse|intermédiaire|good|gut|solid|comfortable\swith",
    3: r"advanced|proficient(?:\s(?:in|with))?|proficiency(?:\s(?:in|with))?|expert(?:ise)?(?:\s(?:in|with))?|fluent(?:\s(?:in|with))?|strong|extensive|excellent|"
    r"very\sgood|sehr\sgut|avanzado|avancé|experte|highly\sskilled\sin|deep\sknowledge\sof",
}
_ANY = "|".join(f"(?P<l{level}>{words})" for level, words in _WORDS.items())
_BEFORE = re.compile(
    rf"\b(?:{_ANY})\s(?:(?:knowledge|skills|experience|understanding|use|command|level|user)\s(?:of|in|with)\s)?(?:[\w/]+\s){{0,1}}?$",
    re.IGNORECASE,
)
_BRACKET = re.compile(rf"\((?:\w+\s)?(?:{_ANY})\b[^()]*$", re.IGNORECASE)
_LABEL = re.compile(rf"(?:^|[.;(]\s*)(?:{_ANY})(?:\s(?:in|level|knowledge))?\s*:\s*[^.;:)]*$", re.IGNORECASE)
_AFTER = re.compile(
    rf"^\s?(?:\((?:\w+\s)?|[:=–—-]+\s?(?:(?:at\s)?an?\s)?|,?\sonly\s)(?:{_ANY})\b(?!\s(?:and|of)\b)", re.IGNORECASE
)
_YEARS = r"(?P<years>\d{1,2})\s?\+?\s?(?:years?|yrs?|jahren?|años|ans)"
_YEARS_BEFORE = re.compile(
    rf"\b{_YEARS}['’]?\s(?:of\s)?(?:\w+\s)?(?:experience\s)?(?:(?:with|in|of|as|using)\s)?(?:an?\s)?(?:\w+\s)?$",
    re.IGNORECASE,
)
_YEARS_AFTER = re.compile(rf"^[^.,;()]{{0,15}}?(?:[(:,–—-]\s?|\s){_YEARS}\b", re.IGNORECASE)


def rating(text: str, start: int, end: int) -> int | None:
    """The level that stands with the words from `start` to `end` (1 basic, 2 intermediate, 3 advanced), or None."""
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    found = _BEFORE.search(before) or _AFTER.match(after) or _LABEL.search(before) or _BRACKET.search(before)
    if found is None:
        return None
    groups = found.groupdict()
    return next(level for level in _WORDS if groups[f"l{level}"])


def stated_years(text: str, start: int, end: int) -> int | None:
    """The years that stand with the words, as in "Python (5 years)" or "10+ years of SQL"."""
    found = _YEARS_BEFORE.search(text[max(0, start - REACH) : start]) or _YEARS_AFTER.match(text[end : end + REACH])
    return int(found["years"]) if found else None
