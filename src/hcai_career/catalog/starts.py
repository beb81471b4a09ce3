"""Where someone may start from: a background of ours, or any occupation of the table, by whatever name they type.

A background wins over an occupation of the same name, since it was written by hand; a whole name wins over the
beginning of one. The occupations are not looked at unless no background has the name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from hcai_career.catalog.find import BEGINNING, WHOLE, near_names, normal
from hcai_career.catalog.found import shown
from hcai_career.catalog.kinds import BY_SECTION
from hcai_career.problem import NotFoundError

if TYPE_CHECKING:
    from hcai_career.catalog.catalog import Catalog
    from hcai_career.catalog.kinds import Name
    from hcai_career.catalog.model.occupations import Occupation
    from hcai_career.catalog.model.people import Background

    Start = Background | Occupation

SECTIONS = ("backgrounds", "occupations")
MANY = 5
SAYS_SOMETHING = 4
"""A word of fewer letters is in too many names to narrow them down."""
_SOC = re.compile(r"\d{2}-\d{4}")


def find(content: Catalog, typed: str, sections: Sequence[str] = SECTIONS) -> tuple[str, str]:
    """The section and the id of the start that a name means; other sections may stand in the place of the starts'.

    Raises NotFoundError with the candidates when several fit, and with the nearest names when none does.
    """
    code = f"{typed}.00" if _SOC.fullmatch(typed) else typed  # the occupation itself, before what it is divided into
    for section in sections:
        if code in content.section(section):
            return section, code
    for section, fits in _fits(content, normal(typed), sections):
        if len(fits) == 1:
            return section, fits[0][0]
        hint = f"which one: {_listed(section, fits)}"
        raise NotFoundError(f"{shown(typed)} fits {len(fits)} {section}", hint)
    kinds = " or ".join(BY_SECTION[section].one for section in sections)
    raise NotFoundError(f"no {kinds} is called {shown(typed)}", _nearest(content, normal(typed), sections))


def _fits(content: Catalog, key: str, sections: Sequence[str]) -> Iterator[tuple[str, Sequence[Name]]]:
    for ways in (WHOLE, BEGINNING):
        for section in sections if key else ():
            names = _with_any(key.split()[:1], content.names(section))
            yield from ((section, fits) for way in ways if (fits := way(key, names)))


def _nearest(content: Catalog, key: str, sections: Sequence[str]) -> str:
    """Names like it. Comparing letters with thousands of names takes long, so a word or a beginning must be shared."""
    everything = {section: tuple(content.names(section)) for section in sections}
    section_of = {name[0]: section for section, names in everything.items() for name in names}
    names = [name for section in sections for name in everything[section]]
    words = [word for word in key.split() if len(word) >= SAYS_SOMETHING]
    near = near_names(key, _with_any(words, names)) if words else []
    near = near or near_names(key, _with_any([key[:3]], names))
    if not near:
        return f"'hcai {sections[0]} list' shows ours; an occupation is found by its O*NET code or by a common title"
    return f"did you mean {', '.join(_called(section_of[name[0]], name) for name in near)}?"


def _with_any(words: Sequence[str], names: Iterable[Name]) -> tuple[Name, ...]:
    """The names in which one of the words stands: what is left to be looked at closely."""

    def has(text: str) -> bool:
        folded = text.casefold() if text.isascii() else normal(text)
        return any(word in folded for word in words)

    return tuple(name for name in names if has(name[0]) or has(name[1]) or any(map(has, name[2])))


def _listed(section: str, fits: Sequence[Name]) -> str:
    more = f" and {len(fits) - MANY} more" if len(fits) > MANY else ""
    return ", ".join(_called(section, name) for name in fits[:MANY]) + more


_CALLED: Mapping[str, Callable[[Name], str]] = {
    "roles": lambda name: name[0],
    "backgrounds": lambda name: name[0],
    "occupations": lambda name: f"{name[0]} ({name[1]})",
}


def _called(section: str, name: Name) -> str:
    return _CALLED[section](name)
