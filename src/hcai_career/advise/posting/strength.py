"""Whether a posting requires a thing or prefers it, whether it asks for it at all, and at which level."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hcai_career.person.resume.context import needless, reason

if TYPE_CHECKING:
    from hcai_career.advise.posting.result import Asking
    from hcai_career.advise.posting.sections import Asked

REQUIRED_LEVEL, PREFERRED_LEVEL = 3, 2
"""What is asked without a word of its level."""
EARLIER = 1
"""How much less an internship or a junior post asks."""

_PREFERRED_BEHIND = (
    r"preferred|a plus|an? (?:added |real |big )?(?:plus|advantage|bonus|asset)|nice[- ]to[- ]have|desirable|desired|bonus|"
    r"would be (?:an? )?(?:nice|great|helpful|welcome|ideal|good|advantage|plus|asset)|helpful|optional|beneficial|welcome|advantageous|"
    r"wünschenswert|von vorteil|deseable|souhaité"
)
_BEHIND = re.compile(rf"\b(?:{_PREFERRED_BEHIND})\b|\bplus$", re.IGNORECASE)
_BEFORE = re.compile(rf"\b(?:{_PREFERRED_BEHIND}|ideally|preferably)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")
_REQUIRED = re.compile(
    r"\b(?:required|must|essential|mandatory|necessary|minimum|at least|need(?:ed)?)\b", re.IGNORECASE
)
_EMPLOYER = re.compile(
    r"^(?:(?i:we (?!need|expect|require|look|want|seek|ask)|our (?!ideal)|"
    r"the (?:department|company|team|hospital|organi[sz]ation|institute|group) (?:also )?(?:is|has|runs|builds|uses|makes))|"
    r"At [A-Z]|"
    r"(?:[A-Z][\w&’'-]+ ){1,4}(?:is|are|runs|makes|builds|has been|operates|serves|provides|employs|uses|develops|helps)\b)"
)
_TAUGHT = re.compile(r"\b(?:willing(?:ness)?|eager|keen|ready|able|opportunity) to learn\b", re.IGNORECASE)
"""What one may come without."""
_YOU = re.compile(r"\b(?:you|your|you['’]ll|the (?:successful )?candidate|applicants?)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
_CLAUSE = re.compile(r"[;·•]|(?<=[.!?])\s+(?=[A-Z])")
_OF_IT = r" (?:knowledge|understanding|experience|skills|command|use|exposure)(?: (?:of|with|in))?"
_LEVELS: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (level, re.compile(rf"\b(?:{words})(?:{_OF_IT})?\b", re.IGNORECASE))
    for level, words in (
        (
            4,
            r"expert(?:ise)?|advanced|extensive|deep(?![ -]learning)|mastery|in-depth|very strong|world-class|specialist",
        ),
        (1, r"familiarity|familiar|exposure|awareness|basics?|some|first contact|introductory|acquaint\w+|beginner"),
        (2, r"working knowledge|(?:good )?understanding|knowledge|comfortable|confident|good command|a course in"),
        (
            3,
            r"strong|solid|proficien\w+|proven|demonstra\w+|hands-on|excellent|very good|fluent|professional|track record|"
            r"know-how|experience (?:of|with|in|using)|experienced|skilled",
        ),
    )
)
_YEARS = re.compile(r"(\d{1,2})\s?\+?\s?(?:[-–]\s?\d{1,2}\s?)?(?:years|yrs)[^,.;]{0,40}$", re.IGNORECASE)
_EARLY = re.compile(
    r"\b(?:intern|internship|trainee|working student|praktikum|werkstudent|junior|graduate scheme|apprentice\w*|student)\b",
    re.IGNORECASE,
)
REACH = 70


def asked_at_all(part: Asked, start: int, end: int) -> bool:
    """Whether words ask something of the person: not what the employer is or has, nor what is not needed."""
    text = part.text
    if part.section == "employer" or needless(text, start, end):
        return False
    sentence = _sentence(text, start)
    if _EMPLOYER.match(sentence) and not _YOU.search(sentence):
        return False
    begins, _ = _clause(text, start, end)
    if _TAUGHT.search(text[begins:start]):
        return False
    return reason(text, start, end) not in ("institution", "namesake", "others")


def asking(part: Asked, start: int, end: int) -> Asking:
    """Required or preferred: by the nearest word for it behind in the clause, else before, else by the section."""
    text = part.text
    begins, stops = _clause(text, start, end)
    behind = text[end:stops]
    if behind.count(")") <= behind.count("("):
        behind = _BRACKETS.sub("", behind)  # what stands in brackets behind says nothing of what stands before them
    for found in _cues(behind, _BEHIND):
        return found
    before = _cues(text[begins:start], _BEFORE)
    if before:
        return before[-1]
    return "preferred" if part.section == "preferred" else "required"


def _cues(words: str, preferred: re.Pattern[str]) -> list[Asking]:
    """The words for required and preferred, in their order."""
    found: list[tuple[int, Asking]] = [(each.start(), "preferred") for each in preferred.finditer(words)]
    found += [(each.start(), "required") for each in _REQUIRED.finditer(words)]
    return [kind for _, kind in sorted(found)]


def level(part: Asked, start: int, end: int, kind: Asking, *, early: bool) -> tuple[int, str]:
    """The level that is asked and the words that say so: those nearest before, the years that stand with it, or none."""
    begins, _ = _clause(part.text, start, end)
    before = part.text[max(begins, start - REACH) : start]
    years = _YEARS.search(before)
    if years:
        count = int(years[1])
        return (4 if count >= 5 else 3 if count >= 2 else 2), f"{count} years are asked"
    said = [
        (found.end(), len(found[0]), step, found[0]) for step, pattern in _LEVELS for found in pattern.finditer(before)
    ]
    if said:
        _, _, step, word = max(said)
        return step, f'"{word.lower()}"'
    step = REQUIRED_LEVEL if kind == "required" else PREFERRED_LEVEL
    return (step - EARLIER, "no level named, an early post") if early else (step, "no level named")


def is_early(title: str, text: str) -> bool:
    """Whether the post is an internship or the like, by its title or its first words."""
    return bool(_EARLY.search(title) or _EARLY.search(text[:200]))


def _sentence(text: str, at: int) -> str:
    start = max((found.end() for found in _SENTENCE.finditer(text, 0, at)), default=0)
    stop = _SENTENCE.search(text, at)
    return text[start : stop.start() if stop else len(text)].lstrip("-*•· ")


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    begins = max((found.end() for found in _CLAUSE.finditer(text, 0, start)), default=0)
    stop = _CLAUSE.search(text, end)
    return begins, stop.start() if stop else len(text)
