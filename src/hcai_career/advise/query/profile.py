"""A profile as its owner sees it: what was understood, what of it counts today, and what is not said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.person import profile as profiles
from hcai_career.person.profile import NOTHING, Profile

if TYPE_CHECKING:
    from dataclasses import dataclass
    from datetime import date

    from hcai_career.catalog import Catalog
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

FIELDS = tuple(Profile.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class ProfileSheet:
    """A profile and its file. `place` is the jurisdiction whose rules count; `unsaid` are the fields left out."""

    file: str
    profile: Profile
    place: str | None
    not_counted: tuple[str, ...]
    unsaid: tuple[str, ...]


def profile_sheet(content: Catalog, profile: Profile, file: str, today: date) -> ProfileSheet:
    """The profile on a day."""
    place = profiles.jurisdiction(profile, content.regions, content.jurisdictions)
    notes = tuple(profiles.not_counted(profile, content.jurisdictions, today, place))
    unsaid = [field for field in FIELDS if getattr(profile, field) == getattr(NOTHING, field)]
    if place is not None and "jurisdiction" in unsaid:
        unsaid.remove("jurisdiction")
    return ProfileSheet(file, profile, place, notes, tuple(unsaid))
