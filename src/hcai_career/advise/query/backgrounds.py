"""Looking up backgrounds."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from hcai_career.advise.gate import kinds, within
from hcai_career.advise.query.choose import find, require_some

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.advise.query.occupations import OccupationSheet
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.gates import Advice, Upkeep
    from hcai_career.catalog.model.people import Background
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class BackgroundList:
    """Backgrounds that passed the filters, in the order of the content."""

    backgrounds: tuple[Background, ...]


@dataclass(frozen=True, slots=True)
class BackgroundSheet:
    """One background, and for one with a licence what keeps it alive, and our advice to whoever leaves practice."""

    background: Background
    upkeep: tuple[Upkeep, ...]
    leaving: tuple[Advice, ...]


def backgrounds(content: Catalog, group: str | None = None) -> BackgroundList:
    """Where people start, all or one group. NotFoundError when there is none."""
    kept = tuple(content.backgrounds.values())
    if group is not None:
        chosen = find(content, "groups", group)
        kept = tuple(each for each in kept if each.group == chosen)
    require_some(kept, "background", "backgrounds")
    return BackgroundList(kept)


def start_sheet(content: Catalog, name: str, jurisdiction: str | None = None) -> BackgroundSheet | OccupationSheet:
    """The background or, failing that, the occupation that a name means."""
    from hcai_career.advise.query.occupations import practised  # most ask for a background

    start = content.start(name)
    if start.id in content.backgrounds:
        return background_sheet(content, start.id, jurisdiction)
    return practised(content, start.id, jurisdiction)


def background_sheet(content: Catalog, name: str, jurisdiction: str | None = None) -> BackgroundSheet:
    """One background; the upkeep of its licences everywhere, or in the jurisdiction of this id."""
    background = content.backgrounds[find(content, "backgrounds", name)]
    return BackgroundSheet(background, *kept_alive(content, background.licences or (), jurisdiction))


def kept_alive(
    content: Catalog, licences: Collection[str], jurisdiction: str | None
) -> tuple[tuple[Upkeep, ...], tuple[Advice, ...]]:
    """What keeps these licences alive, and our advice to whoever leaves practice; nothing without a licence."""
    return tuple(_upkeep(content, licences, jurisdiction)), tuple(content.leaving.values()) if licences else ()


def _upkeep(content: Catalog, held: Collection[str], jurisdiction: str | None) -> Iterator[Upkeep]:
    """By profession, the particular one in place of the wider one it is of."""
    wider = {kind for each in held for kind in kinds(content, each) if kind != each}
    for upkeep in content.upkeep.values():
        asked = jurisdiction is None or upkeep.jurisdiction in within(content, jurisdiction)
        if upkeep.profession in held and upkeep.profession not in wider and asked:
            yield upkeep
