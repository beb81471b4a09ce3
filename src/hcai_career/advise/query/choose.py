"""A value of a filter, as someone typed it, matched against the values there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from hcai_career.problem import NotFoundError

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

LISTED = 16
"""As many values as an error message can name and still be read."""


def find(content: Catalog, section: str, typed: str) -> str:
    """The id that a name means in a section; a miss that is near none says what there is, or where to see it."""
    try:
        return content.find(section, typed)
    except NotFoundError as error:
        if error.hint:
            raise
        from hcai_career.advise.query.searched import SEARCHED  # only a miss needs it

        ids = list(content.section(section))
        listed = next((each.list for kind, each in SEARCHED.items() if kind == section), None)
        hint = f"there are: {_some(ids)}" if listed is None or len(ids) <= LISTED else f"'{listed}' shows all"
        raise NotFoundError(error.message, hint) from None


def choose(kind: str, typed: str, titles: Mapping[str, str]) -> str:
    """The id that was meant: an id, a title, or the beginning of exactly one of them. A miss names the nearest."""
    found = _matches(typed, titles)
    if len(found) == 1:
        return found[0]
    if found:
        raise NotFoundError(f"'{typed}' fits {len(found)} values of {kind}", f"which one: {_some(found)}")
    raise _no_such(kind, typed, titles)


def choose_all(kind: str, typed: str, titles: Mapping[str, str]) -> frozenset[str]:
    """All ids that were meant: one, or those that begin with what was typed."""
    found = _matches(typed, titles)
    if not found:
        raise _no_such(kind, typed, titles)
    return frozenset(found)


def require_some(found: Sequence[object], singular: str, plural: str) -> None:
    """NotFoundError when nothing is left after filtering."""
    if not found:
        hint = f"leave one of them out; 'hcai {plural} list' shows all"
        raise NotFoundError(f"no {singular} passes all of these filters", hint)


def _matches(typed: str, titles: Mapping[str, str]) -> list[str]:
    wanted = typed.strip().casefold()
    names = {key: (key.casefold(), title.casefold()) for key, title in titles.items()}
    exact = [key for key, name in names.items() if wanted in name]
    if exact or not wanted:
        return exact
    return [key for key, name in names.items() if any(each.startswith(wanted) for each in name)]


def _no_such(kind: str, typed: str, titles: Mapping[str, str]) -> NotFoundError:
    from difflib import get_close_matches  # only a miss needs it

    names = {name.casefold(): key for key, title in titles.items() for name in (key, title)}
    near = list(dict.fromkeys(names[name] for name in get_close_matches(typed.casefold(), names, n=5, cutoff=0.6)))
    hint = f"did you mean {_some(near[:3])}?" if near else f"there are: {_some(list(titles))}"
    return NotFoundError(f"no {kind} is called '{typed}'", hint)


def _some(values: list[str]) -> str:
    more = len(values) - LISTED
    return ", ".join(values[:LISTED]) + (f" and {more} more" if more > 0 else "")
