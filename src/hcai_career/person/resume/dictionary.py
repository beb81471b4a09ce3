"""The dictionary: the words by which each skill is known, and where they stand in a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from hcai_career.person.resume.tokens import Token, fold, keys, tokens

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.wording import Wording

ANY, MOST_ANY = "*", 3
"""A word of a phrase that stands for up to three words of any kind."""
LOUD = 0.8
"""The share of capitals from which on a line says nothing by them."""


class Phrase(NamedTuple):
    """Words that show a skill. `written` are the only forms that count, where there are such; `near` must stand about."""

    skill: str
    words: tuple[str, ...]
    text: str
    written: tuple[str, ...] = ()
    near: frozenset[tuple[str, ...]] = frozenset()


class Hit(NamedTuple):
    """A phrase in a line, from one character to another."""

    phrase: Phrase
    start: int
    end: int
    first: int
    last: int


class Dictionary:
    """All phrases of a catalog, by their first words."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_first: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            self._by_first.setdefault(phrase.words[0], []).append(phrase)

    def find(self, line: str, about: Sequence[str] = ()) -> list[Hit]:
        """The phrases in a line, the longest where they overlap; `about` are lines whose words stand near as well.

        Phrases of several skills that are equally long all count: "ggplot" is R, and drawing.
        """
        words = tokens(line)
        hits = [hit for at in range(len(words)) for hit in self._at(words, at)]
        if not hits:
            return []
        loud = sum(map(str.isupper, line)) > LOUD * sum(map(str.isalpha, line))
        longest = max((len(wanted) for hit in hits for wanted in hit.phrase.near), default=0)
        near = _Near([words, *(tokens(each) for each in about)], longest)
        good = [hit for hit in hits if (loud or _as_written(hit, line)) and near.has(hit)]
        return list(_longest(good))

    def _at(self, words: Sequence[Token], at: int) -> Iterator[Hit]:
        for phrase in self._by_first.get(words[at].key, ()):
            last = _matches(phrase.words, words, at)
            if last is not None:
                yield Hit(phrase, words[at].start, words[last].end, at, last)


def _matches(phrase: Sequence[str], words: Sequence[Token], at: int) -> int | None:
    """The index of the last word of a phrase that begins at a word, or None."""
    if not phrase:
        return at - 1
    if phrase[0] == ANY:
        for skipped in range(MOST_ANY + 1):
            found = _matches(phrase[1:], words, at + skipped)
            if found is not None:
                return found
        return None
    if at < len(words) and words[at].key == phrase[0]:
        return _matches(phrase[1:], words, at + 1)
    return None


def _as_written(hit: Hit, line: str) -> bool:
    return not hit.phrase.written or line[hit.start : hit.end].removesuffix("'s") in hit.phrase.written


class _Near:
    """The words that stand about a hit: on its own line outside it, and on the lines beside."""

    def __init__(self, lines: Sequence[Sequence[Token]], longest: int) -> None:
        self._grams = Counter(
            tuple([token.key for token in line[at : at + size]])
            for line in lines
            for size in range(1, longest + 1)
            for at in range(len(line) - size + 1)
        )

    def has(self, hit: Hit) -> bool:
        """Whether one of the words that a phrase needs beside it is there, other than the hit itself."""
        phrase = hit.phrase
        return not phrase.near or any(self._grams[wanted] > (wanted == phrase.words) for wanted in phrase.near)


def _longest(hits: list[Hit]) -> Iterator[Hit]:
    """The hits that no longer one overlaps."""
    most: Counter[int] = Counter()
    for hit in hits:
        for at in range(hit.first, hit.last + 1):
            most[at] = max(most[at], hit.last - hit.first)
    for hit in hits:
        if all(most[at] <= hit.last - hit.first for at in range(hit.first, hit.last + 1)):
            yield hit


def dictionary(content: Catalog) -> Dictionary:
    """The dictionary of a catalog: names and aliases of skills, and what `wording` adds, narrows and leaves out."""
    return Dictionary(
        phrase for id_, name, aliases in content.names("skills") for phrase in _of(content, id_, name, aliases)
    )


def _of(content: Catalog, skill: str, name: str, aliases: Sequence[str]) -> Iterator[Phrase]:
    wording = content.wording.get(skill)
    if wording is None:
        yield from _phrases(skill, [name, *aliases])
        return
    ignored = {keys(each) for each in wording.ignores}
    known = [each for each in (name, *aliases) if keys(each) not in ignored]
    yield from _phrases(skill, [*known, *wording.shows], wording)
    for each in wording.beside:
        near = frozenset(keys(word) for word in each.near)
        yield from _phrases(skill, each.words, wording, near)


def _phrases(
    skill: str, texts: Iterable[str], wording: Wording | None = None, near: frozenset[tuple[str, ...]] = frozenset()
) -> Iterator[Phrase]:
    cased = {fold(each): each for each in wording.cased} if wording else {}
    for text in texts:
        for plain in _alternatives(text):
            words = _words(plain)
            written = _written(plain, cased)
            if words:
                yield Phrase(skill, words, plain, written, near)


def _written(text: str, cased: dict[str, str]) -> tuple[str, ...]:
    """The only forms in which a name counts: as it is written, where it is an ordinary word or a single letter."""
    if len(text) == 1:
        return (text,)
    exact = cased.get(fold(text))
    plural = {f"{exact}s"} if exact and exact.isupper() else set()
    return () if exact is None else tuple({exact, exact.upper(), *plural})


def _words(text: str) -> tuple[str, ...]:
    return tuple(key for part in text.split() for key in ((ANY,) if part == ANY else keys(part)))


def _alternatives(text: str) -> Iterator[str]:
    """Each text that `a|b c` may be: "a c" and "b c"."""
    yield from (" ".join(parts) for parts in product(*(word.split("|") for word in text.split())))
