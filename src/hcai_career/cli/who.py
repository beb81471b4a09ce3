"""Whose gates are looked at: the options of `roles show`, `compare` and the pages of `report`, and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hcai_career.cli.options import HOLDS_NOTHING, From, HeldOptions, Jurisdiction
from hcai_career.cli.profiles import USUAL, ProfileChoice

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.person import Standing
    from hcai_career.person.used import UsedProfile


class WhoOptions(NamedTuple):
    """Whose gates are looked at, as typed."""

    from_: From = None
    held: HeldOptions = HOLDS_NOTHING
    jurisdiction: Jurisdiction = None


NOBODY = WhoOptions()


class Who(NamedTuple):
    """The same, understood. `standing` is None where nobody is asked about; `used` is the profile, if there is one."""

    standing: Standing | None
    jurisdiction: str | None
    used: UsedProfile | None


def who(content: Catalog, options: WhoOptions, whose: ProfileChoice = USUAL) -> Who:
    """What the options mean, with the profile for what they leave out. UsageError or NotFoundError for a wrong value."""
    from hcai_career.advise.query.standing import standing
    from hcai_career.cli import profiles

    typed = options.held.standing(content)
    known = profiles.known(content, whose, options.jurisdiction, start=options.from_)
    person = standing(content, options.from_ or known.profile.background, known.standing.but(typed))
    return Who(person, known.jurisdiction, known.used)
