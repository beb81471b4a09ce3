"""What real plans say of a few leaders. Numpy and HiGHS are imported only here, and only if a plan is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.advise.match.result import Planned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hcai_career.advise.match.wanted import Wanted
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Role
    from hcai_career.person import Person


def planned(content: Catalog, person: Person, roles: Sequence[Role], wanted: Wanted) -> dict[str, Planned]:
    """The sums of the fastest plan for each role, as `hcai plan` makes it."""
    if not roles:
        return {}
    from datetime import date

    from hcai_career.advise.plan import NoPlan, Wishes, make

    wishes = Wishes(
        date.today(),  # noqa: DTZ011 — hours and cost do not depend on the day
        hours_per_week=wanted.hours_per_week,
        jurisdiction=wanted.jurisdiction,
    )
    found = {}
    for role in roles:
        made = make(content, person, role, wishes)
        if not isinstance(made, NoPlan):
            sums = made.totals
            found[role.id] = Planned(
                sums.hours,
                sums.hours_high,
                sums.cost,
                sums.unknown_prices,
                sums.weeks,
                wanted.hours_per_week,
                made.proof.proven,
            )
    return found
