"""Looking up the guide: its topics, the entries of one, one entry with where it leads, and the words of the field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from hcai_career.catalog.find import find
from hcai_career.catalog.kinds import BY_SECTION, Name
from hcai_career.catalog.searched import words_of
from hcai_career.problem import NotFoundError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.guide import GuideEntry, Term, Topic
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

GLOSSARY = "glossary"
"""The topic that holds the terms; it has no entries."""

LinkKind = Literal[
    "application",
    "employer_type",
    "entries",
    "roles",
    "skills",
    "backgrounds",
    "resources",
    "datasets",
    "credentials",
    "degrees",
    "regulations",
    "communities",
    "pathways",
]
COMMANDS: dict[LinkKind, tuple[str, str]] = {
    "entries": ("guide", "hcai guide"),
    "application": ("applications", "hcai roles list --application"),
    "employer_type": ("employer_types", "hcai roles list --employer"),
    "roles": ("roles", "hcai roles show"),
    "skills": ("skills", "hcai skills show"),
    "backgrounds": ("backgrounds", "hcai backgrounds show"),
    "pathways": ("pathways", "hcai pathways show"),
    "resources": ("resources", "hcai resources show"),
    "datasets": ("datasets", "hcai datasets show"),
    "credentials": ("credentials", "hcai credentials show"),
    "degrees": ("degrees", "hcai degrees show"),
    "regulations": ("regulations", "hcai regulations show"),
    "communities": ("communities", "hcai communities show"),
}
"""The fields of an entry that lead elsewhere, in the order they are shown: the section they name, what shows a record."""


@dataclass(frozen=True, slots=True)
class GuideTopics:
    """The topics of the guide, in the order they are read. `counts` is the number of entries, or terms, of each."""

    topics: tuple[Topic, ...]
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class GuideTopic:
    """A topic and its entries."""

    topic: Topic
    entries: tuple[GuideEntry, ...]


@dataclass(frozen=True, slots=True)
class GuideLink:
    """Where an entry leads: a record of a section, or a filter, and the command that shows it."""

    kind: LinkKind
    id: str
    title: str
    command: str


@dataclass(frozen=True, slots=True)
class GuidePage:
    """An entry, the title of its topic, and where it leads."""

    entry: GuideEntry
    topic_title: str
    links: tuple[GuideLink, ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms by name. `words` is what they were chosen by; null: all there are."""

    words: str | None
    terms: tuple[Term, ...]


SECTIONS = ("topics", "guide", "terms")
"""Where a name is looked for; of two records of one id that of the earlier section is meant."""

EVERYWHERE = "'hcai guide' shows the topics, 'hcai guide search WORDS' looks in all of them"

GuideAnswer = GuideTopics | GuideTopic | GuidePage | Glossary


def guide(content: Catalog, name: str | None = None, within: str | None = None) -> GuideAnswer:
    """What a name means in the guide: a topic, else an entry, else a term; no name gives the topics.

    `within` is a name within the topic `name`. NotFoundError, with the nearest names of all three, for a name that
    means nothing, or several things.
    """
    if name is None:
        return topics(content)
    if within is not None:
        topic = content.get("topics", name)
        return glossary(content, within) if topic.id == GLOSSARY else page(content, _within(content, topic, within))
    section = {id_: section for section in reversed(SECTIONS) for id_ in content.section(section)}
    names = {each[0]: each for section in reversed(SECTIONS) for each in content.names(section)}
    id_ = _find("guide entry", name, names.values(), EVERYWHERE)
    if section[id_] == "topics":
        return topic_of(content, id_)
    return page(content, id_) if section[id_] == "guide" else glossary(content, id_)


def topics(content: Catalog) -> GuideTopics:
    """All topics."""
    counts = dict.fromkeys(content.topics, 0)
    for entry in content.guide.values():
        counts[entry.topic] += 1
    if GLOSSARY in counts:
        counts[GLOSSARY] = len(content.terms)
    return GuideTopics(tuple(content.topics.values()), counts)


def topic_of(content: Catalog, id_: str) -> GuideTopic | Glossary:
    """A topic with all its entries; the glossary has terms."""
    if id_ == GLOSSARY:
        return glossary(content)
    return GuideTopic(content.topics[id_], _entries(content, id_))


def page(content: Catalog, id_: str) -> GuidePage:
    """An entry and where it leads."""
    entry = content.guide[id_]
    return GuidePage(entry, content.topics[entry.topic].title, tuple(_links(content, entry)))


def glossary(content: Catalog, words: str | None = None) -> Glossary:
    """All terms by name; with words the one term that is called so, or else those in which every word stands."""
    ordered = sorted(content.terms.values(), key=lambda term: term.title.casefold())
    if words is None:
        return Glossary(None, tuple(ordered))
    try:
        return Glossary(words, (content.terms[content.find("terms", words)],))
    except NotFoundError:
        wanted = words_of(words)
        found = tuple(term for term in ordered if wanted and set(wanted) <= set(_words(term)))
        if not found:
            raise
        return Glossary(words, found)


def _words(term: Term) -> Iterator[str]:
    for text in (term.title, term.meaning, *term.aliases):
        yield from words_of(text)


def _within(content: Catalog, topic: Topic, name: str) -> str:
    names = [(each.id, each.title, each.aliases) for each in _entries(content, topic.id)]
    return _find("entry", name, names, f"'hcai guide {topic.id}' shows all of that topic")


def _find(one: str, name: str, names: Iterable[Name], otherwise: str) -> str:
    """The id that is meant; a miss that is near none says where to look."""
    try:
        return find(one, name, names)
    except NotFoundError as error:
        raise NotFoundError(error.message, error.hint or otherwise) from None


def _entries(content: Catalog, topic: str) -> tuple[GuideEntry, ...]:
    return tuple(each for each in content.guide.values() if each.topic == topic)


def _links(content: Catalog, entry: GuideEntry) -> Iterator[GuideLink]:
    for kind, (section, command) in COMMANDS.items():
        named = getattr(entry, kind)
        for id_ in (named,) if isinstance(named, str) else named or ():
            record = content.section(section)[id_]
            yield GuideLink(kind, id_, getattr(record, BY_SECTION[section].title), f"{command} {id_}")
