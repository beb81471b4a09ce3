"""Fields and single values to be taken out of a profile, as typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from hcai_career.problem import NotFoundError, UsageError

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

    Data = dict[str, Any]


def change(content: Catalog, typed: Sequence[str]) -> Callable[[Data], None]:
    """What was typed as a change of the data. UsageError for no field, NotFoundError for what does not stand there."""
    from hcai_career.catalog.found import near
    from hcai_career.person.profile_read import FIELDS

    wanted = []
    for each in typed:
        field, _, value = each.partition(".")
        field = field.replace("-", "_")
        if field not in FIELDS:
            hint = near(field, FIELDS) or f"fields are {', '.join(FIELDS)}"
            raise UsageError(f"'{each}' is no field of a profile", hint)
        wanted.append((each, field, value))

    def make(data: Data) -> None:
        for each, field, value in wanted:
            if field not in data:
                raise NotFoundError(f"the profile says nothing of {field}", "hcai profile show shows what it says")
            if value:
                _take_out(content, data, field, value, each)
            else:
                del data[field]

    return make


def _take_out(content: Catalog, data: Data, field: str, value: str, typed: str) -> None:
    old = data[field]
    if not isinstance(old, dict | list) or field == "education":
        raise UsageError(f"'{typed}': {field} is one value", f"take it out with: hcai profile unset {field}")
    same = _same(content, field, value)
    left: Any
    if isinstance(old, dict):
        left = {key: said for key, said in old.items() if not same(key)}
    else:
        left = [each for each in old if not same(each["profession"] if isinstance(each, dict) else each)]
    if len(left) == len(old):
        raise NotFoundError(f"the profile has no '{value}' in {field}", "hcai profile show shows what it says")
    if left or field == "licences":  # without the last licence none is held; without the field nothing is said
        data[field] = left
    else:
        del data[field]


def _same(content: Catalog, field: str, value: str) -> Callable[[str], bool]:
    """Whether a name that stands in a field means the same as the one that was typed."""
    section = {"skills": "skills", "licences": "professions", "targets": "roles", "credentials": "credentials"}.get(
        field
    )

    def meant(name: str) -> str:
        try:
            return content.find(section, name) if section else name.casefold()
        except NotFoundError:
            return name

    wanted = meant(value)
    return lambda name: meant(name) == wanted
