"""A profile: what someone wrote down of themselves, to be used by every command that asks who they are.

Names are ids of the content (`profile_read` looks them up). What is not written down is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from hcai_career.person.standing import Standing

if TYPE_CHECKING:
    from dataclasses import dataclass
    from datetime import date

    from hcai_career.catalog.model.gates import Jurisdiction
    from hcai_career.catalog.model.parts import Exposure
    from hcai_career.catalog.model.pay import Region
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

FORMAT = "profile/1"
Ground = Literal["said", "background", "resume", "course", "credential", "work", "project"]
GROUNDS: tuple[Ground, ...] = ("said", "background", "resume", "course", "credential", "work", "project")


@dataclass(frozen=True, slots=True)
class HeldSkill:
    """A skill, the level it is held at (0 to 5), what that rests on, and the words that say so."""

    skill: str
    level: int
    evidence: Ground = "said"
    words: str | None = None


@dataclass(frozen=True, slots=True)
class HeldDegree:
    """The highest finished degree: its level on the European Qualifications Framework, and what it is called."""

    eqf: int
    title: str | None = None


@dataclass(frozen=True, slots=True)
class HeldLicence:
    """A licence to practise. `jurisdiction` is where (None: not said); `expires` is its last day, `YYYY-MM-DD`."""

    profession: str
    jurisdiction: str | None = None
    expires: str | None = None

    def expired(self, today: date) -> bool:
        """Whether its last day is over."""
        return self.expires is not None and self.expires < today.isoformat()


@dataclass(frozen=True, slots=True)
class Profile:
    """What someone wrote down. `licences`: None says nothing, an empty tuple that none is held. Budget in US dollars.

    `years` are years of work in the occupation of `background`. `region` is where pay is looked at, and the
    jurisdiction follows from it unless `jurisdiction` says another. `interests` are ids of families, uses of AI and
    kinds of employers; `targets` are ids of roles.
    """

    background: str | None = None
    skills: tuple[HeldSkill, ...] = ()
    education: HeldDegree | None = None
    licences: tuple[HeldLicence, ...] | None = None
    years: float | None = None
    exposure: Exposure | None = None
    credentials: tuple[str, ...] = ()
    hours_per_week: float | None = None
    budget: float | None = None
    region: str | None = None
    jurisdiction: str | None = None
    languages: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


NOTHING = Profile()
"""A profile in which nothing is written."""


def levels(profile: Profile) -> dict[str, int]:
    """The levels held, by skill."""
    return {held.skill: held.level for held in profile.skills}


def jurisdiction(
    profile: Profile, regions: Mapping[str, Region], jurisdictions: Mapping[str, Jurisdiction]
) -> str | None:
    """Whose rules hold where the person would work: as they said, else those of the region or of one around it."""
    if profile.jurisdiction is not None:
        return profile.jurisdiction
    place = profile.region
    names = {
        word.casefold(): each.id for each in jurisdictions.values() for word in (each.id, each.title, *each.aliases)
    }
    for _ in regions:
        if place is None:
            break
        region = regions[place]
        found = next(
            (names[word] for word in map(str.casefold, (region.title, *region.aliases)) if word in names), None
        )
        if found is not None:
            return found
        place = region.within
    return None


def standing(
    profile: Profile, jurisdictions: Mapping[str, Jurisdiction], today: date, jurisdiction: str | None = None
) -> Standing:
    """What the profile knows of its owner at the gates, on a day and in a jurisdiction (None: wherever).

    A licence that has expired, or that is one of another place, is not held. Years count in the occupation of the
    background; years in nobody knows what do not count.
    """
    held = None
    if profile.licences is not None:
        good = (one for one in profile.licences if not one.expired(today))
        held = tuple(dict.fromkeys(one.profession for one in good if _holds(one, jurisdictions, jurisdiction)))
    return Standing(
        None if profile.education is None else profile.education.eqf,
        held,
        profile.years if profile.background else None,
        profile.exposure,
        profile.credentials,
        profile.background if profile.years is not None else None,
    )


def not_counted(
    profile: Profile, jurisdictions: Mapping[str, Jurisdiction], today: date, jurisdiction: str | None = None
) -> Iterator[str]:
    """What stands in the profile and yet does not count, and why."""
    for one in profile.licences or ():
        if one.expired(today):
            yield f"the licence as {one.profession} expired on {one.expires}"
        elif not _holds(one, jurisdictions, jurisdiction):
            yield f"the licence as {one.profession} is one of {one.jurisdiction}, not of {jurisdiction}"
    if profile.years is not None and profile.background is None:
        yield "years count in the occupation of a background, and none is given"


def _holds(licence: HeldLicence, jurisdictions: Mapping[str, Jurisdiction], asked: str | None) -> bool:
    """Whether a licence is one of the jurisdiction asked about: of the same place, of one around it or within it."""
    own = licence.jurisdiction
    if asked is None or own is None:
        return True
    return own in _around(jurisdictions, asked) or asked in _around(jurisdictions, own)


def _around(jurisdictions: Mapping[str, Jurisdiction], place: str | None) -> Iterable[str]:
    seen: list[str] = []
    while place is not None and place not in seen:
        seen.append(place)
        found = jurisdictions.get(place)
        place = found.within if found else None
    return seen
