"""Looking up backgrounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.advise.query.choose import find, require_some

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.people import Background
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class BackgroundList:
    """Backgrounds that passed the filters, in the order of the content."""

    backgrounds: tuple[Background, ...]


@dataclass(frozen=True, slots=True)
class BackgroundSheet:
    """One background."""

    background: Background


def backgrounds(content: Catalog, group: str | None = None) -> BackgroundList:
    """Where people start, all or one group. NotFoundError when there is none."""
    kept = tuple(content.backgrounds.values())
    if group is not None:
        chosen = find(content, "groups", group)
        kept = tuple(each for each in kept if each.group == chosen)
    require_some(kept, "background", "backgrounds")
    return BackgroundList(kept)


def background_sheet(content: Catalog, name: str) -> BackgroundSheet:
    """One background."""
    return BackgroundSheet(content.backgrounds[find(content, "backgrounds", name)])
