"""A posting as its parts: what is required, what is preferred, what one would do, and what is only about the employer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from hcai_career.person.resume.document import passages
from hcai_career.person.resume.tokens import keys

if TYPE_CHECKING:
    from hcai_career.person.resume.document import Document, Passage
    from hcai_career.person.resume.extract import Words

Section = Literal["start", "duties", "required", "preferred", "employer"]

_WORDS: dict[Section, str] = {
    "employer": r"about us|who we are|about the (?:company|team|employer|organi[sz]ation)|our story|we offer|what we offer|"
    r"benefits|perks|why (?:join|work|us)\b.*|how to apply|equal opportunit\w+|compensation|our (?:offer|mission|values)|"
    r"wir bieten|ofrecemos|nous offrons|über uns",
    "preferred": r"preferred|nice to have|nice-to-haves?|desirable|desired|bonus|plus(?:es)?|advantage\w*|would love|"
    r"good to have|ideally|helpful|extra credit|wünschenswert|von vorteil|deseable|valorable|un plus|souhaité\w*",
    "required": r"require\w*|minimum qualifications?|qualifications|essentials?|you bring|you have|about you|"
    r"look(?:ing)? for|must[- ]haves?|must have|we need|we expect|person specification|who you are|what you bring|"
    r"anforderungen|ihr profil|dein profil|requisitos|profil recherché|you['’]ll bring",
    "duties": r"responsibilit\w+|you will do|you['’]ll do|your work|duties|main tasks|your tasks|the role|the job|"
    r"position summary|job (?:overview|purpose|description|summary)|in this role|role summary|what you do|aufgaben|"
    r"responsabilidades|your mission|day to day",
}
"""Words that open a section wherever they stand in a short heading."""
_ALONE: dict[Section, str] = {
    "employer": "location, contact, salary, pay, about, perks",
    "preferred": "bonus, plus, extras, optional, advantage",
    "required": "profile, your profile, education, experience, skills, knowledge, you are, expected, essential, perfil, "
    "credentials, licensure, competencies, criteria, your background, qualification, education and experience, "
    "skills and experience, knowledge and skills",
    "duties": "tasks, purpose, overview, mission, missions, the position, the work, you will, you'll, summary",
}
"""Names that open a section only where nothing else stands in the heading: "Experience", not "Experience of SQL"."""
_NAMES = {section: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for section, words in _WORDS.items()}
_WHOLE: dict[tuple[str, ...], Section] = {
    keys(name): section for section, names in _ALONE.items() for name in names.split(",")
}
_INLINE = re.compile(r"^\W{0,4}([^\W\d][\w '’/&-]{2,45}?)\s*(?::|\.(?=\s+[A-Z]))\s*(?=\S)")
MOST_WORDS = 7
MOST_BESIDE = 3
"""Words that a heading may have beside those that say what it opens."""
LONGEST = 60


class Asked(NamedTuple):
    """A passage of a posting from the character where its own words begin, in its section."""

    passage: Passage
    start: int
    section: Section

    @property
    def text(self) -> str:
        """The words of the passage behind its heading."""
        return self.passage.text[self.start :]

    def quoted(self, start: int, end: int) -> Words:
        """The words from one character to another, with what stands about them."""
        from hcai_career.person.resume.mentions import quote

        return quote(self.text, start, end, self.passage.place(self.start + start))


def sections(document: Document) -> Iterator[Asked]:
    """The passages of a posting behind its first line, which is the title."""
    section: Section = "start"
    for passage in passages(document.lines, _opens):
        start = 0
        alone = _alone(passage.text)
        if alone is not None:
            section = alone
            continue
        if (inline := _inline(passage.text)) is not None:
            section, start = inline
        yield Asked(passage, start, section)


def _opens(line: str) -> bool:
    return _alone(line) is not None or _inline(line) is not None


def _inline(line: str) -> tuple[Section, int] | None:
    """The section that a line opens with a name and a colon, and where its own words begin."""
    found = _INLINE.match(line)
    section = _named(found[1]) if found and len(keys(found[1])) <= MOST_WORDS else None
    return (section, found.end()) if found and section else None


def _alone(line: str) -> Section | None:
    """The section that a line opens by itself: short, and no sentence."""
    words = line.strip(" \t#*=_-–—•:")
    short = len(words) <= LONGEST and len(keys(words)) <= MOST_WORDS and not words.endswith((".", ",", ";"))
    title = (
        line.rstrip().endswith(":")
        or line.lstrip().startswith("#")
        or words.isupper()
        or not re.match(r"\s*[-*•·–]|\d", line)
    )
    return _named(words) if short and title and not re.search(r"[\d,:]", words) else None


def _named(words: str) -> Section | None:
    """The section that a name means: the one it says first in the order above, where it is nearly all that is said."""
    whole = _WHOLE.get(keys(words.lower()))
    if whole is not None:
        return whole
    for section, pattern in _NAMES.items():
        found = pattern.search(words)
        if found and len(keys(words)) - len(keys(found[0])) <= MOST_BESIDE:
            return section
    return None
