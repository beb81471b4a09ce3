"""From what a person typed to an id: by id, title, alias, or a beginning that only one name has."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from hcai_career.catalog.found import shown
from hcai_career.catalog.kinds import Name
from hcai_career.problem import NotFoundError

_KEPT = {"+": "+", "#": "#", "&": " and "}
_ASCII = {code: _KEPT.get(chr(code), chr(code).lower() if chr(code).isalnum() else " ") for code in range(128)}
MANY = 6


def normal(text: str) -> str:
    """The text without case, accents and punctuation: "Café (AI) Lead" → "cafe ai lead"; C, C++ and C# stay apart."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text).casefold()
        text = "".join(c if c.isalnum() or c in _KEPT else " " for c in parts if not unicodedata.combining(c))
    return " ".join(text.translate(_ASCII).split())


def readings(title: str) -> tuple[str, ...]:
    """The normal forms a title may be typed in.

    "Natural Language Processing (NLP) Engineer" is also the title without its brackets, and, since the letters
    are the initials of the words before them, "NLP Engineer".
    """
    full = normal(title)
    before, opened, rest = title.partition("(")
    inner, closed, after = rest.partition(")")
    if not (opened and closed):
        return (full,)
    short = normal(inner)
    words = normal(before).split()
    forms = [full, normal(before + " " + after)]
    if short and "".join(word[0] for word in words[-len(short) :]) == short:
        forms.append(normal(" ".join([*words[: -len(short)], short, after])))
    return tuple(form for form in forms if form)


def find(one: str, typed: str, names: Iterable[Name]) -> str:
    """The id that a name means; `one` is what the thing is called in messages, such as "role".

    Raises NotFoundError: with the candidates when several names fit, with the nearest names when none does.
    """
    names = tuple(names)
    key, said = normal(typed), shown(typed)
    for fit in (*WHOLE, *BEGINNING):
        fits = fit(key, names) if key else []
        if len(fits) == 1:
            return fits[0][0]
        if fits:
            raise NotFoundError(f"{said} fits {len(fits)} {_plural(one)}", f"which one: {_listed(fits)}")
    raise NotFoundError(f"no {one} is called {said}", _nearest(key, names))


def _by_id(key: str, names: Sequence[Name]) -> list[Name]:
    slug = key.replace(" ", "-")
    return [name for name in names if name[0] == slug]


def _by_title(key: str, names: Sequence[Name]) -> list[Name]:
    return [name for name in names if normal(name[1]) == key] or [name for name in names if key in readings(name[1])]


def _by_alias(key: str, names: Sequence[Name]) -> list[Name]:
    return [name for name in names if any(key in readings(alias) for alias in name[2])]


def _by_beginning(key: str, names: Sequence[Name]) -> list[Name]:
    slug = key.replace(" ", "-")

    def begins(name: Name) -> bool:
        id_, title, aliases = name
        return id_.startswith(slug) or any(
            form.startswith(key) for word in (title, *aliases) for form in readings(word)
        )

    return [name for name in names if begins(name)]


WHOLE = (_by_id, _by_title, _by_alias)
BEGINNING = (_by_beginning,)
"""The ways a name may be meant, in the order in which they count: each gives the names that fit a normal form."""


def is_code(typed: str) -> bool:
    """Whether a name has the form of an O*NET code: `29-1141.00`, or `29-1141` for its group."""
    group, point, part = typed.strip().partition(".")
    major, _, minor = group.partition("-")
    lengths = (len(major), len(minor), len(part)) in ((2, 4, 2), (2, 4, 0))
    return lengths and (major + minor + part).isdecimal() and bool(point) == bool(part)


def near_names(key: str, names: Sequence[Name]) -> list[Name]:
    """The names that someone may have meant who typed what none is called: at most three, the likeliest first."""
    from difflib import get_close_matches  # only a miss needs it

    forms: dict[str, Name] = {}
    for name in names:
        for word in (name[0].replace("-", " "), name[1], *name[2]):
            forms.setdefault(normal(word), name)
    holding = [form for form in forms if key and f" {key}" in f" {form}"]
    close = [*sorted(holding, key=len)[:3], *get_close_matches(key, forms, n=3, cutoff=0.55)]
    return list(dict.fromkeys(forms[form] for form in close))[:3]


def _nearest(key: str, names: Sequence[Name]) -> str:
    near = near_names(key, names)
    return f"did you mean {_listed(near)}?" if near else ""


def _listed(names: Sequence[Name]) -> str:
    more = f" and {len(names) - MANY} more" if len(names) > MANY else ""
    return ", ".join(name[0] for name in names[:MANY]) + more


def _plural(one: str) -> str:
    return one if one == "practice" else f"{one[:-1]}ies" if one.endswith("y") else f"{one}s"
