"""What is named beside the steps is real, is for this role, and can be paid with what the steps leave."""

from __future__ import annotations

from collections.abc import Iterator

from hcai_career.advise.verify.case import Case


def objections(case: Case) -> Iterator[str]:
    """Of credentials, of places to meet people, and of degrees."""
    yield from _credentials(case)
    for place in case.plan.meetings:
        community = case.catalog.communities.get(place.id)
        if community is None or case.role.id not in community.roles:
            yield f"names {place.id}, which is no place for this role"
    for route in case.plan.degrees:
        degree = case.catalog.degrees.get(route.id)
        if degree is None or degree.eqf is None or degree.eqf <= (case.person.standing.eqf or 0):
            yield f"names {route.id}, which leads no further than the person's own degree"


def _credentials(case: Case) -> Iterator[str]:
    budget = case.plan.wishes.budget
    gates = case.catalog.gates.get(case.role.id)
    asked = {gate.credential for gate in gates.credentials} if gates else set()
    for offer in case.plan.credentials:
        credential = case.catalog.credentials.get(offer.id)
        if credential is None or credential.status == "retired":
            yield f"offers {offer.id}, which cannot be had"
            continue
        if case.role.id not in credential.roles and offer.id not in asked:
            yield f"offers {offer.id}, which is not for this role"
        if budget is not None and (offer.fee is None or case.plan.totals.cost + offer.fee > budget + 0.01):
            yield f"offers {offer.id}, which the budget does not pay"
