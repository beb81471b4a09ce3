"""What free-text search looks at: the names and words of the records of each kind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

Kind = Literal[
    "roles",
    "skills",
    "backgrounds",
    "resources",
    "credentials",
    "degrees",
    "datasets",
    "regulations",
    "communities",
    "pathways",
    "guide",
    "terms",
    "sources",
]
Where = Literal["title", "alias", "text"]
_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")


Text = tuple[Where, str]


class Field(NamedTuple):
    """One text of a record, and its words."""

    where: Where
    text: str
    words: tuple[str, ...]


class Entry:
    """A record as search sees it. Its words are looked up only where they may be the ones that are looked for."""

    __slots__ = ("_folded", "_texts", "id", "title")

    def __init__(self, id: str, title: str, texts: Iterable[Text]) -> None:
        self.id = id
        self.title = title
        self._texts = tuple(texts)
        self._folded = fold("\n".join([id, title, *[text for _, text in self._texts]]))

    def may_hold(self, word: str) -> bool:
        """Whether the word, or one that begins with it, may be in a text: False is certain."""
        return word in self._folded

    @property
    def title_words(self) -> tuple[str, ...]:
        """The words of the title and of the id: those of an id are the same, or very nearly, and so the title explains a hit."""
        return tuple(dict.fromkeys((*words_of(self.title), *self.id.split("-"))))

    @property
    def fields(self) -> tuple[Field, ...]:
        """All texts with their words, the title first."""
        others = [Field(where, text, words_of(text)) for where, text in self._texts]
        return (Field("title", self.title, self.title_words), *others)


class Searched(NamedTuple):
    """A kind of record: what one and several are called, the command that shows one, what lists them, and what is looked at.

    `names` gives the other names of a record, `texts` the texts in which a word weighs least.
    """

    one: str
    plural: str
    show: str
    list: str
    title: str
    names: Callable[[Catalog, Any], Iterable[str]]
    texts: Callable[[Catalog, Any], Iterable[str | None]]


def entries(content: Catalog, kind: Kind) -> Iterator[Entry]:
    """The records of a kind as search sees them, in file order."""
    searched = SEARCHED[kind]
    for record in content.section(kind).values():
        texts: list[Text] = [("alias", each) for each in searched.names(content, record) if each]
        texts += [("text", each) for each in searched.texts(content, record) if each]
        yield Entry(record.id, getattr(record, searched.title), texts)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, without case and accents; C++ and C# stay words of their own."""
    return tuple(_WORD.findall(fold(text)))


def fold(text: str) -> str:
    """A text without case and accents."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    return "".join([char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char)])


def _aliases(_: Catalog, each: Any) -> Iterable[str]:
    return tuple(each.aliases)


def _lifted(content: Catalog, each: Any) -> str:
    return "lifts " + ", ".join(content.skills[lift.skill].name for lift in each.lifts)


def _points(each: Any) -> Iterator[str]:
    for part in each.parts:
        yield from part.points


SEARCHED: dict[Kind, Searched] = {
    "roles": Searched(
        "role",
        "roles",
        "hcai roles show",
        "hcai roles list",
        "title",
        _aliases,
        lambda _, each: (each.focus, each.summary, each.differentiator, *each.responsibilities),
    ),
    "skills": Searched(
        "skill", "skills", "hcai skills show", "hcai skills list", "name", _aliases, lambda _, each: (each.definition,)
    ),
    "backgrounds": Searched(
        "background",
        "backgrounds",
        "hcai backgrounds show",
        "hcai backgrounds list",
        "title",
        _aliases,
        lambda _, each: (each.summary, *each.strengths),
    ),
    "resources": Searched(
        "resource",
        "resources",
        "hcai resources show",
        "hcai resources list",
        "title",
        lambda _, each: (each.provider,),
        lambda content, each: (_lifted(content, each), each.note),
    ),
    "credentials": Searched(
        "credential",
        "credentials",
        "hcai credentials show",
        "hcai credentials list",
        "title",
        lambda _, each: (*each.aliases, each.issuer),
        lambda _, each: (each.eligibility.text, each.note),
    ),
    "degrees": Searched(
        "degree",
        "degrees",
        "hcai degrees show",
        "hcai degrees list",
        "title",
        lambda _, each: (*each.aliases, each.institution),
        lambda _, each: (each.award, each.country, each.entry.text, each.note),
    ),
    "datasets": Searched(
        "data set",
        "data sets",
        "hcai datasets show",
        "hcai datasets list",
        "title",
        _aliases,
        lambda _, each: (each.modality, each.size, *each.ideas, each.note),
    ),
    "regulations": Searched(
        "regulation",
        "regulations",
        "hcai regulations show",
        "hcai regulations list",
        "title",
        _aliases,
        lambda _, each: (each.body, each.jurisdiction, each.learn, each.note),
    ),
    "communities": Searched(
        "community",
        "communities",
        "hcai communities show",
        "hcai communities list",
        "title",
        _aliases,
        lambda _, each: (each.summary, each.region, each.first_step),
    ),
    "pathways": Searched(
        "pathway",
        "pathways",
        "hcai pathways show",
        "hcai pathways list",
        "title",
        _aliases,
        lambda _, each: (each.suits, *(stage.what for stage in each.stages), *(stage.gain for stage in each.stages)),
    ),
    "guide": Searched(
        "guide entry",
        "guide entries",
        "hcai guide",
        "hcai guide",
        "title",
        _aliases,
        lambda _, each: (each.summary, *_points(each), *(fact.text for fact in each.facts)),
    ),
    "terms": Searched(
        "term",
        "terms",
        "hcai guide glossary",
        "hcai guide glossary",
        "title",
        _aliases,
        lambda _, each: (each.meaning,),
    ),
    "sources": Searched(
        "source",
        "sources",
        "hcai sources show",
        "hcai sources list",
        "title",
        lambda _, each: (each.publisher or "",),
        lambda _, each: (each.note,),
    ),
}
"""All that can be searched. What stands first comes first where two hits are equally good."""
