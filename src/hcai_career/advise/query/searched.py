"""What can be searched: the kinds of record, and a record as search sees it. What is looked at: `catalog.searched`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from hcai_career.catalog.kinds import BY_SECTION
from hcai_career.catalog.searched import texts_of, title_words, words_of

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.kinds import Name
    from hcai_career.catalog.searched import Text

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
    "occupations",
]
Where = Literal["title", "alias", "text"]


class Field(NamedTuple):
    """One text of a record, and its words."""

    where: Where
    text: str
    words: tuple[str, ...]


class Entry:
    """A record as search sees it: the words it has anywhere. The record itself is read for its title and its fields."""

    __slots__ = ("_content", "_fields", "_words", "id", "kind")

    def __init__(self, content: Catalog, kind: Kind, id: str, words: str) -> None:
        self.id = id
        self.kind = kind
        self._content = content
        self._words = words
        self._fields: tuple[Field, ...] = ()

    def holds(self, word: str) -> bool:
        """Whether a field has the word, or one that begins with it."""
        return f" {word}" in self._words

    @property
    def words(self) -> list[str]:
        """All its words."""
        return self._words.split()

    @property
    def title(self) -> str:
        """Its title."""
        return self.fields[0].text

    @property
    def fields(self) -> tuple[Field, ...]:
        """All texts with their words, the title first."""
        if not self._fields:
            title, texts = self._texts()
            first = Field("title", title, title_words(title, self.id))
            self._fields = (first, *[Field(where, text, words_of(text)) for where, text in texts])
        return self._fields

    def _texts(self) -> tuple[str, list[Text]]:
        record = self._content.section(self.kind)[self.id]
        return getattr(record, BY_SECTION[self.kind].title), texts_of(self.kind, record, self._content.skills)


class NamedEntry(Entry):
    """A record of which search sees the names only, so that it is not read at all: there are many of them."""

    __slots__ = ("_name",)

    def __init__(self, content: Catalog, kind: Kind, name: Name, words: str) -> None:
        super().__init__(content, kind, name[0], words)
        self._name = name

    def _texts(self) -> tuple[str, list[Text]]:
        _, title, aliases = self._name
        return title, [("alias", each) for each in aliases]


class Searched(NamedTuple):
    """A kind of record: what one and several are called, the command that shows one, what lists them, and what uses one.

    `use` has `{}` where the id stands; None where a record is there to be read.
    """

    one: str
    plural: str
    show: str
    list: str
    use: str | None = None


def entries(content: Catalog, kind: Kind) -> Iterator[Entry]:
    """The records of a kind as search sees them, in file order."""
    if kind == "occupations":
        for name, (_, words) in zip(content.names(kind), content.words(kind), strict=True):
            yield NamedEntry(content, kind, name, words)
        return
    for id_, words in content.words(kind):
        yield Entry(content, kind, id_, words)


SEARCHED: dict[Kind, Searched] = {
    "roles": Searched("role", "roles", "hcai roles show", "hcai roles list"),
    "skills": Searched("skill", "skills", "hcai skills show", "hcai skills list"),
    "backgrounds": Searched("background", "backgrounds", "hcai backgrounds show", "hcai backgrounds list"),
    "resources": Searched("resource", "resources", "hcai resources show", "hcai resources list"),
    "credentials": Searched("credential", "credentials", "hcai credentials show", "hcai credentials list"),
    "degrees": Searched("degree", "degrees", "hcai degrees show", "hcai degrees list"),
    "datasets": Searched("data set", "data sets", "hcai datasets show", "hcai datasets list"),
    "regulations": Searched("regulation", "regulations", "hcai regulations show", "hcai regulations list"),
    "communities": Searched("community", "communities", "hcai communities show", "hcai communities list"),
    "pathways": Searched("pathway", "pathways", "hcai pathways show", "hcai pathways list"),
    "guide": Searched("guide entry", "guide entries", "hcai guide", "hcai guide"),
    "terms": Searched("term", "terms", "hcai guide glossary", "hcai guide glossary"),
    "sources": Searched("source", "sources", "hcai sources show", "hcai sources list"),
    "occupations": Searched(
        "occupation",
        "occupations",
        "hcai backgrounds show",
        "hcai search --kind occupations",
        use="hcai plan --from {} --to ROLE",
    ),
}
"""All that can be searched. What stands first comes first where two hits are equally good."""
