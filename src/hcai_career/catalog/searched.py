"""What free-text search looks at in a record: its names, its texts, and the words in them.

Declared beside the content, and not where the search is, because a snapshot holds the words of each record: to find
those that have them, a search need not decode all the others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

from hcai_career.catalog.kinds import BY_SECTION

Where = Literal["alias", "text"]
Text = tuple[Where, str]
Skills = Mapping[str, Any]
_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")


class LookedAt(NamedTuple):
    """`names` gives the other names of a record, `texts` the texts in which a word weighs least."""

    names: Callable[[Any], Iterable[str]]
    texts: Callable[[Any, Skills], Iterable[str | None]]


def texts_of(section: str, record: Any, skills: Skills) -> list[Text]:
    """The names and the texts of a record, without its title. Raises KeyError for a section that is not searched."""
    looked_at = LOOKED_AT[section]
    texts: list[Text] = [("alias", each) for each in looked_at.names(record) if each]
    return texts + [("text", each) for each in looked_at.texts(record, skills) if each]


def title_words(title: str, id_: str) -> tuple[str, ...]:
    """The words of a title and of the id: those of an id are the same, or very nearly, and so the title explains a hit."""
    return tuple(dict.fromkeys((*words_of(title), *words_of(id_))))


def words_in(section: str, record: Any, skills: Skills) -> str:
    """Each word of a record once, with a blank before it: `" seps" in words` says whether one begins so."""
    title = getattr(record, BY_SECTION[section].title)
    texts = (words_of(text) for _, text in texts_of(section, record, skills))
    words = dict.fromkeys((*title_words(title, record.id), *(word for some in texts for word in some)))
    return "".join([f" {word}" for word in words])


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, without case and accents; C++ and C# stay words of their own."""
    return tuple(_WORD.findall(_fold(text)))


def _fold(text: str) -> str:
    """A text without case and accents."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    import unicodedata  # most of what is typed is plain

    return "".join([char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char)])


def _aliases(each: Any) -> Iterable[str]:
    return tuple(each.aliases)


def _lifted(each: Any, skills: Skills) -> str:
    return "lifts " + ", ".join(skills[lift.skill].name for lift in each.lifts)


def _points(each: Any) -> Iterator[str]:
    for part in each.parts:
        yield from part.points


LOOKED_AT: dict[str, LookedAt] = {
    "roles": LookedAt(
        _aliases, lambda each, _: (each.focus, each.summary, each.differentiator, *each.responsibilities)
    ),
    "skills": LookedAt(_aliases, lambda each, _: (each.definition,)),
    "backgrounds": LookedAt(_aliases, lambda each, _: (each.summary, *each.strengths)),
    "occupations": LookedAt(_aliases, lambda *_: ()),
    "resources": LookedAt(
        lambda each: (each.provider,),
        lambda each, skills: (_lifted(each, skills), each.note),
    ),
    "credentials": LookedAt(
        lambda each: (*each.aliases, each.issuer),
        lambda each, _: (each.eligibility.text, each.note),
    ),
    "degrees": LookedAt(
        lambda each: (*each.aliases, each.institution),
        lambda each, _: (each.award, each.country, each.entry.text, each.note),
    ),
    "datasets": LookedAt(_aliases, lambda each, _: (each.modality, each.size, *each.ideas, each.note)),
    "regulations": LookedAt(_aliases, lambda each, _: (each.body, each.jurisdiction, each.learn, each.note)),
    "communities": LookedAt(_aliases, lambda each, _: (each.summary, each.region, each.first_step)),
    "pathways": LookedAt(
        _aliases,
        lambda each, _: (each.suits, *(stage.what for stage in each.stages), *(stage.gain for stage in each.stages)),
    ),
    "guide": LookedAt(
        _aliases,
        lambda each, _: (each.summary, *_points(each), *(fact.text for fact in each.facts)),
    ),
    "terms": LookedAt(_aliases, lambda each, _: (each.meaning,)),
    "sources": LookedAt(lambda each: (each.publisher or "",), lambda each, _: (each.note,)),
}
"""All that can be searched, by section."""
