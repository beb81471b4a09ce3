"""A catalog with further records made in code: what a user's file asks, beside the content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from hcai_career.catalog.kinds import BY_SECTION, KINDS, Kind, Name, name_of

if TYPE_CHECKING:
    from hcai_career.catalog.catalog import Catalog


def with_records(content: Catalog, **records: Iterable[Any]) -> Catalog:
    """The same content with these records as well: `with_records(content, roles=[…])`. Nothing is validated.

    A record with the id of one that is there stands in its place. Raises KeyError for a section that does not exist.
    """
    from hcai_career.catalog.catalog import Catalog

    sections = {kind.section: content.section(kind.section) for kind in KINDS}
    for section, some in records.items():
        sections[section] = _Added(BY_SECTION[section], sections[section], {one.id: one for one in some})
    return Catalog(sections, content.digest, content.version)


class _Added(Mapping[str, Any]):
    """A section, and behind it what was added."""

    def __init__(self, kind: Kind, base: Mapping[str, Any], own: Mapping[str, Any]) -> None:
        self._kind = kind
        self._base = base
        self._own = own

    def __getitem__(self, key: str) -> Any:
        return self._own[key] if key in self._own else self._base[key]

    def __iter__(self) -> Iterator[str]:
        yield from self._base
        yield from (key for key in self._own if key not in self._base)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, key: object) -> bool:
        return key in self._own or key in self._base

    def names(self) -> list[Name]:
        """The names of all records; those of the content are not read for it."""
        names = getattr(self._base, "names", None)
        base = names() if names else [name_of(self._kind, record) for record in self._base.values()]
        kept = [name for name in base if name[0] not in self._own]
        return [*kept, *(name_of(self._kind, record) for record in self._own.values())]

    def naming(self, id_: str) -> list[Any]:
        """Records among which are all in which an id stands; see `Catalog.naming`."""
        naming = getattr(self._base, "naming", None)
        base = naming(id_) if naming else self._base.values()
        return [*(record for record in base if getattr(record, "id", None) not in self._own), *self._own.values()]
