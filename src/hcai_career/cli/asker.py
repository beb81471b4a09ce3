"""Who asks: where they start, what they hold, and what they bring to a gate; from options and the profile together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hcai_career.cli.options import HOLDS_NOTHING, From, Have, HeldOptions, Jurisdiction
from hcai_career.cli.profiles import USUAL, ProfileChoice

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
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
    from hcai_career.cli import parse, profiles
    from hcai_career.person import from_background, from_nothing
    from hcai_career.person.profile import levels

    known = profiles.known(content, whose, options.jurisdiction, start=options.from_)
    have = {**levels(known.profile), **parse.levels(content, options.have or ())}
    background, standing = (
        options.from_ or known.profile.background,
        known.standing.but(options.held.standing(content)),
    )
    if background is None:
        person = from_nothing(content.skills, have, standing)
    else:
        person = from_background(content.skills, content.start(background), have, standing)
    return Asker(person, known.jurisdiction, known.profile.hours_per_week, known.profile.region, known.used)
