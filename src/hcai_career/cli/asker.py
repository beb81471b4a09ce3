"""Who asks: where they start, what they hold, and what they bring to a gate; from options and the profile together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hcai_career.cli.options import HOLDS_NOTHING, From, Have, HeldOptions, Jurisdiction
from hcai_career.cli.profiles import USUAL, ProfileChoice

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.cli.profiles import Known
    from hcai_career.person import Person
    from hcai_career.person.used import UsedProfile


class AskerOptions(NamedTuple):
    """Who asks, as typed."""

    from_: From = None
    have: Have = None
    held: HeldOptions = HOLDS_NOTHING
    jurisdiction: Jurisdiction = None


NOBODY = AskerOptions()


class Asker(NamedTuple):
    """The same, understood. `hours_per_week` is the profile's (None: not said), `used` the profile, if there is one."""

    person: Person
    jurisdiction: str | None
    hours_per_week: float | None
    region: str | None
    used: UsedProfile | None


def asker(content: Catalog, options: AskerOptions, whose: ProfileChoice = USUAL) -> Asker:
    """What the options mean, with the profile for what they leave out. UsageError or NotFoundError for a wrong value."""
    from hcai_career.cli import profiles

    known = profiles.known(content, whose, options.jurisdiction, start=options.from_)
    person = person_of(content, known, options.from_, levels_of(content, known, options.have), options.held)
    return Asker(person, known.jurisdiction, known.profile.hours_per_week, known.profile.region, known.used)


def levels_of(content: Catalog, known: Known, have: list[str] | None) -> dict[str, int]:
    """The levels that somebody says they hold: those of the profile, and over them those that were typed."""
    from hcai_career.cli import parse
    from hcai_career.person.profile import levels

    return {**levels(known.profile), **parse.levels(content, have or ())}


def person_of(content: Catalog, known: Known, from_: str | None, have: dict[str, int], held: HeldOptions) -> Person:
    """Who asks: `from_` and `held` as typed, with what is known for what they leave out."""
    from hcai_career.person import from_background, from_nothing

    background, standing = from_ or known.profile.background, known.standing.but(held.standing(content))
    if background is None:
        return from_nothing(content.skills, have, standing)
    return from_background(content.skills, content.start(background), have, standing)
