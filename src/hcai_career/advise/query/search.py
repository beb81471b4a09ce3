"""Free-text search: every word must be found; names weigh more than descriptions; a typo is forgiven on a miss."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from hcai_career.advise.query.searched import SEARCHED, Entry, Field, Kind, Where, entries
from hcai_career.catalog.searched import words_of
from hcai_career.problem import NotFoundError, UsageError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

WEIGHT: dict[Where, int] = {"title": 100, "alias": 30, "text": 1}
BEGINNING = 0.6
"""A word that is only begun with counts less than a whole one, so that `ai` finds "AI" before "aid"."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found, the field that explains best why, and the command that shows the record."""

    id: str
    title: str
    where: Where
    text: str
    kind: Kind
    command: str


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found, best first; `kind` is None where more kinds than one were searched, and `more` hits are not among `hits`.

    `read_as` holds the words that were really looked for when `words` had no hit. Where no record has all the words,
    `partial` says that these have most of them.
    """

    kind: Kind | None
    words: str
    read_as: str | None
    hits: tuple[Hit, ...]
    more: int = 0
    partial: bool = False


UNSAID = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "can",
        "do",
        "does",
        "for",
        "from",
        "get",
        "go",
        "has",
        "have",
        "how",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "me",
        "my",
        "of",
        "on",
        "or",
        "should",
        "that",
        "the",
        "this",
        "to",
        "was",
        "what",
        "when",
        "where",
        "which",
        "who",
        "why",
        "will",
        "with",
        "without",
        "you",
        "your",
    ]
)
"""Words that say nothing of what is looked for, where not every word can be found."""

ELSEWHERE = 0.25
"""What the names of an occupation weigh beside those of our own records, of which hundreds of occupations share a word."""
OCCUPATIONS = 4
"""One in so many of the hits that are shown is an occupation at most, while there are others to show."""

Found = Sequence[tuple[float, Kind, Entry]]
"""Hits with their scores, best first."""


def search(content: Catalog, kind: Kind, words: str) -> Hits:
    """Records of a kind by free text, best first. NotFoundError when nothing is like it."""
    known = [(kind, entry) for entry in entries(content, kind)]
    wanted = _wanted(words, f"hcai {kind} search imaging")
    found, read_as = _found(known, wanted)
    if not found:
        raise _nothing(SEARCHED[kind].plural, SEARCHED[kind].list, words, wanted, known)
    return Hits(kind, words, read_as, _hits(found, read_as or wanted))


def search_all(content: Catalog, words: str, kinds: Iterable[Kind] = (), most: int | None = None) -> Hits:
    """Records of all kinds but sources, or of those given, by free text, best first, at most `most`.

    Where no record has all the words, those that have most of them are taken. NotFoundError when none has half.
    Of the hits that are shown, occupations are a quarter at most while there are others: they are many, and only a start.
    """
    asked = tuple(kinds) or tuple(kind for kind in SEARCHED if kind != "sources")
    known = [(kind, entry) for kind in asked for entry in entries(content, kind)]
    wanted = _wanted(words, "hcai search sepsis")
    found, read_as = _found(known, wanted)
    partial = not found
    if partial:
        found = _nearly(known, wanted)
    if not found:
        raise _nothing("record", "hcai --help", words, wanted, known)
    shown = _shown(found, most)
    return Hits(None, words, read_as, _hits(shown, read_as or wanted), len(found) - len(shown), partial)


def _wanted(text: str, example: str) -> tuple[str, ...]:
    wanted = words_of(text)
    if not wanted:
        raise UsageError("nothing to search for", f"give a word or two: {example}")
    return wanted


def _found(known: Sequence[tuple[Kind, Entry]], wanted: tuple[str, ...]) -> tuple[Found, str | None]:
    """The records with all the words; where there is none, those with the words that were probably meant."""
    found = _ranked(known, wanted)
    if found:
        return found, None
    mended = _mend(wanted, {word for _, entry in known for word in entry.words})
    return (_ranked(known, mended), " ".join(mended)) if mended != wanted else ((), None)


def _nothing(
    what: str, listing: str, words: str, wanted: tuple[str, ...], known: Sequence[tuple[Kind, Entry]]
) -> NotFoundError:
    """No record has all the words; say which of them have hits on their own."""
    alone = [(word, len(_ranked(known, (word,)))) for word in wanted]
    some = ", ".join(f"'{word}' ({count})" for word, count in alone if count)
    hint = f"found on their own: {some}" if some else f"'{listing}' shows what there is"
    return NotFoundError(f"no {what} found for '{words}'", hint)


def _ranked(known: Sequence[tuple[Kind, Entry]], wanted: tuple[str, ...]) -> Found:
    scored = [(_score(entry, wanted), kind, entry) for kind, entry in known]
    return sorted((each for each in scored if each[0]), key=_order)


def _order(scored: tuple[float, Kind, Entry]) -> tuple[float, int, str]:
    score, kind, entry = scored
    return -score, list(SEARCHED).index(kind), entry.title.casefold()


def _shown(found: Found, most: int | None) -> Found:
    """The first hits, `most` of them, with room for what is not an occupation."""
    if most is None:
        return found
    others = sum(kind != "occupations" for _, kind, _ in found)
    room = max(most // OCCUPATIONS, most - others)
    jobs = [each for each in found if each[1] == "occupations"][:room]
    kept = set(map(id, jobs))
    return [each for each in found if each[1] != "occupations" or id(each) in kept][:most]


def _nearly(known: Sequence[tuple[Kind, Entry]], wanted: tuple[str, ...]) -> Found:
    """The records that have most of the words that say something, and at least half of them."""
    wanted = tuple(word for word in wanted if word not in UNSAID) or wanted
    counted = []
    for kind, entry in known:
        held = _held(entry, wanted)
        if 2 * len(held) >= len(wanted):
            counted.append((len(held), _score(entry, held), kind, entry))
    most = max((held for held, *_ in counted), default=0)
    return sorted(((score, kind, entry) for held, score, kind, entry in counted if held == most), key=_order)


def _held(entry: Entry, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the words that a record has."""
    return tuple(word for word in wanted if entry.holds(word))


def _score(entry: Entry, wanted: tuple[str, ...]) -> float:
    """The best field of each word, summed; 0 when a word is in none. A title that says no more than asked wins."""
    if not all(map(entry.holds, wanted)):
        return 0.0
    fields = entry.fields
    total = sum(max(WEIGHT[field.where] * _closeness(word, field) for field in fields) for word in wanted)
    score = total + 10 * len(wanted) / max(len(wanted), len(fields[0].words))
    return score * ELSEWHERE if entry.kind == "occupations" else score


def _closeness(word: str, field: Field) -> float:
    if word in field.words:
        return 1.0
    return BEGINNING if any(each.startswith(word) for each in field.words) else 0.0


def _hits(found: Found, wanted: str | tuple[str, ...]) -> tuple[Hit, ...]:
    looked_for = words_of(wanted) if isinstance(wanted, str) else wanted
    return tuple(_hit(kind, entry, looked_for) for _, kind, entry in found)


def _hit(kind: Kind, entry: Entry, wanted: tuple[str, ...]) -> Hit:
    """The field that holds most of the words explains the hit; the weightier one in a tie."""

    def holds(field: Field) -> tuple[int, int]:
        return sum(bool(_closeness(word, field)) for word in wanted), WEIGHT[field.where]

    best = max(entry.fields, key=holds)
    return Hit(entry.id, entry.title, best.where, best.text, kind, f"{SEARCHED[kind].show} {entry.id}")


def _mend(wanted: tuple[str, ...], vocabulary: set[str]) -> tuple[str, ...]:
    from difflib import get_close_matches  # only a miss needs it

    def nearest(word: str) -> str:
        if any(known.startswith(word) for known in vocabulary):
            return word
        return next(iter(get_close_matches(word, sorted(vocabulary), n=1, cutoff=0.75)), word)

    return tuple(nearest(word) for word in wanted)
