"""Free-text search: every word must be found; names weigh more than descriptions; a typo is forgiven on a miss."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from hcai_career.problem import NotFoundError, UsageError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Kind = Literal["roles", "skills", "resources"]
Where = Literal["title", "alias", "text"]

WEIGHT: dict[Where, int] = {"title": 100, "alias": 30, "text": 1}
BEGINNING = 0.6
"""A word that is only begun with counts less than a whole one, so that `ai` finds "AI" before "aid"."""
_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found, and the field that explains best why."""

    id: str
    title: str
    where: Where
    text: str


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found, best first. `read_as` holds the words that were really looked for when `words` had no hit."""

    kind: Kind
    words: str
    read_as: str | None
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class _Field:
    where: Where
    text: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    id: str
    title: str
    fields: tuple[_Field, ...]


def search(content: Catalog, kind: Kind, words: str) -> Hits:
    """Records of a kind by free text, best first. NotFoundError when nothing is like it."""
    wanted = _words(words)
    if not wanted:
        raise UsageError("nothing to search for", f"give a word or two: hcai {kind} search imaging")
    entries = list(_ENTRIES[kind](content))
    found = _ranked(entries, wanted)
    if found:
        return Hits(kind, words, None, found)
    mended = _mend(wanted, {word for entry in entries for field in entry.fields for word in field.words})
    found = _ranked(entries, mended) if mended != wanted else ()
    if found:
        return Hits(kind, words, " ".join(mended), found)
    raise _nothing(kind, words, wanted, entries)


def _nothing(kind: Kind, words: str, wanted: tuple[str, ...], entries: list[_Entry]) -> NotFoundError:
    """No record has all the words; say which of them have hits on their own."""
    alone = [(word, len(_ranked(entries, (word,)))) for word in wanted]
    known = ", ".join(f"'{word}' ({count})" for word, count in alone if count)
    hint = f"found on their own: {known}" if known else f"'hcai {kind} list' shows all of them"
    return NotFoundError(f"no {kind} found for '{words}'", hint)


def _ranked(entries: list[_Entry], wanted: tuple[str, ...]) -> tuple[Hit, ...]:
    scored = [(_score(entry, wanted), entry) for entry in entries]
    kept = [(score, entry) for score, entry in scored if score]
    kept.sort(key=lambda pair: (-pair[0], pair[1].title.casefold()))
    return tuple(_hit(entry, wanted) for _, entry in kept)


def _score(entry: _Entry, wanted: tuple[str, ...]) -> float:
    """The best field of each word, summed; 0 when a word is in none. A title that says no more than asked wins."""
    total = 0.0
    for word in wanted:
        best = max((WEIGHT[field.where] * _closeness(word, field) for field in entry.fields), default=0.0)
        if not best:
            return 0.0
        total += best
    return total + 10 * len(wanted) / max(len(wanted), len(entry.fields[0].words))


def _closeness(word: str, field: _Field) -> float:
    if word in field.words:
        return 1.0
    return BEGINNING if any(each.startswith(word) for each in field.words) else 0.0


def _hit(entry: _Entry, wanted: tuple[str, ...]) -> Hit:
    """The field that holds most of the words explains the hit; the weightier one in a tie."""

    def holds(field: _Field) -> tuple[int, int]:
        return sum(bool(_closeness(word, field)) for word in wanted), WEIGHT[field.where]

    best = max(entry.fields, key=holds)
    return Hit(entry.id, entry.title, best.where, best.text)


def _mend(wanted: tuple[str, ...], vocabulary: set[str]) -> tuple[str, ...]:
    from difflib import get_close_matches  # only a miss needs it

    def nearest(word: str) -> str:
        if any(known.startswith(word) for known in vocabulary):
            return word
        return next(iter(get_close_matches(word, sorted(vocabulary), n=1, cutoff=0.75)), word)

    return tuple(nearest(word) for word in wanted)


def _words(text: str) -> tuple[str, ...]:
    folded = text.casefold()
    if not folded.isascii():
        folded = "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))
    return tuple(_WORD.findall(folded))


# ---- what is searched in each kind ------------------------------------------------------------------


def _roles(content: Catalog) -> Iterator[_Entry]:
    for role in content.roles.values():
        texts = (role.focus, role.summary, role.differentiator, *role.responsibilities)
        yield _entry(role.id, role.title, role.aliases, texts)


def _skills(content: Catalog) -> Iterator[_Entry]:
    for skill in content.skills.values():
        yield _entry(skill.id, skill.name, skill.aliases, (skill.definition,))


def _resources(content: Catalog) -> Iterator[_Entry]:
    for each in content.resources.values():
        lifted = ", ".join(content.skills[lift.skill].name for lift in each.lifts)
        yield _entry(each.id, each.title, (each.provider,), (f"lifts {lifted}", each.note or ""))


def _entry(key: str, title: str, aliases: Iterable[str], texts: Iterable[str]) -> _Entry:
    fields: list[tuple[Where, str]] = [("title", title)]
    fields += [("alias", each) for each in aliases]
    fields += [("text", each) for each in texts if each]
    # The words of an id are those of its title, or very nearly: they explain a hit by the title itself.
    named = tuple(dict.fromkeys((*_words(title), *key.split("-"))))
    return _Entry(key, title, tuple(_Field(*each, named if each[0] == "title" else _words(each[1])) for each in fields))


_ENTRIES: dict[Kind, Callable[[Catalog], Iterator[_Entry]]] = {
    "roles": _roles,
    "skills": _skills,
    "resources": _resources,
}
