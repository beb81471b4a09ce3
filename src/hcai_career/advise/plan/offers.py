"""Credentials that fit the role, the person and what is left of the budget, and degrees where a gate asks for one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hcai_career.advise.eligible import STATES, Eligible, eligible
from hcai_career.advise.plan.result import CredentialOffer, DegreeRoute, LeftOutCredentials, OfferReason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.credentials import Credential, Degree
    from hcai_career.catalog.model.parts import Strength
    from hcai_career.catalog.model.roles import Role
    from hcai_career.person.standing import Standing

CREDENTIALS = 3
DEGREES = 3
STRENGTHS: tuple[Strength, ...] = ("required", "typical", "helpful", "none")


def credentials(
    catalog: Catalog, role: Role, standing: Standing, left: float | None
) -> tuple[tuple[CredentialOffer, ...], tuple[LeftOutCredentials, ...]]:
    """Up to three credentials for a role, what the role asks for first, and how many were left out for which reason.

    `left` is what the steps leave of the budget in US dollars (None: no budget). Left out is what the person is known
    not to be eligible for or holds already, what costs more than is left and, under a budget, a fee that is not known
    or not in dollars.
    """
    asked = _asked(catalog, role)
    out: Counter[OfferReason] = Counter()
    offers = []
    for credential in catalog.credentials.values():
        if credential.status == "retired" or (credential.id not in asked and role.id not in credential.roles):
            continue
        state = eligible(catalog, credential.eligibility, standing)
        reason = _left_out(credential, state.state == "not-met", standing, left)
        if reason is None:
            offers.append(_offer(credential, asked.get(credential.id, "none"), state))
        else:
            out[reason] += 1
    offers.sort(key=_order)
    return tuple(offers[:CREDENTIALS]), tuple(LeftOutCredentials(*each) for each in sorted(out.items()))


def _offer(credential: Credential, strength: Strength, state: Eligible) -> CredentialOffer:
    fee = credential.fee
    return CredentialOffer(
        id=credential.id,
        title=credential.title,
        issuer=credential.issuer,
        url=credential.url,
        strength=strength,
        eligible=state.state,
        open_conditions=tuple(each for each in state.conditions if each.state != "met"),
        fee=fee.first_try if fee else None,
        currency=fee.currency if fee else None,
        renewal_years=credential.renewal_years,
    )


def _asked(catalog: Catalog, role: Role) -> dict[str, Strength]:
    gates = catalog.gates.get(role.id)
    return {gate.credential: gate.strength for gate in gates.credentials if gate.credential} if gates else {}


def _left_out(credential: Credential, barred: bool, standing: Standing, left: float | None) -> OfferReason | None:
    if credential.id in standing.credentials:
        return "held"
    if barred:
        return "not-eligible"
    if left is None:
        return None
    fee = credential.fee
    if fee is None or fee.currency != "USD":
        return "unknown-price"
    return "over-budget" if fee.first_try > left else None


def _order(offer: CredentialOffer) -> tuple[int, int, bool, float, str]:
    return (
        STRENGTHS.index(offer.strength),
        STATES.index(offer.eligible),
        offer.fee is None,
        offer.fee or 0,
        offer.id,
    )


def degrees(catalog: Catalog, role: Role, standing: Standing) -> tuple[DegreeRoute, ...]:
    """Up to three degrees that lead to the lowest degree the role requires, if the person is known to lack it.

    Those made for the role come first, then those that can be studied online. Who may not enter is told as well.
    """
    wanted = _required_degree(catalog, role)
    if wanted is None or standing.eqf is None or standing.eqf >= wanted:
        return ()
    found = [_route(catalog, degree, standing) for degree in _leading_to(catalog, wanted)]
    place = {route.id: _degree_order(catalog.degrees[route.id], role, route) for route in found}
    return tuple(sorted(found, key=lambda route: place[route.id])[:DEGREES])


def _required_degree(catalog: Catalog, role: Role) -> int | None:
    gates = catalog.gates.get(role.id)
    required = [degree.eqf for degree in gates.degrees if degree.strength == "required"] if gates else []
    return min(required, default=None)


def _leading_to(catalog: Catalog, wanted: int) -> Iterator[Degree]:
    """The degrees of the level that is wanted; where the catalog has none, those of the next level up that it has."""
    levels = sorted({degree.eqf for degree in catalog.degrees.values() if degree.eqf and degree.eqf >= wanted})
    return (degree for degree in catalog.degrees.values() if levels and degree.eqf == levels[0])


def _degree_order(degree: Degree, role: Role, route: DegreeRoute) -> tuple[bool, int, bool, float, str]:
    months = degree.part_time_months or degree.months
    return (
        role.id not in degree.roles,
        STATES.index(route.eligible),
        "online" not in degree.modes,
        months or float("inf"),
        degree.id,
    )


def _route(catalog: Catalog, degree: Degree, standing: Standing) -> DegreeRoute:
    state = eligible(catalog, degree.entry, standing)
    cost = degree.cost
    return DegreeRoute(
        id=degree.id,
        title=degree.title,
        institution=degree.institution,
        country=degree.country,
        modes=degree.modes,
        months=degree.months,
        part_time_months=degree.part_time_months,
        cost=cost.total if cost else None,
        currency=cost.currency if cost else None,
        eligible=state.state,
        conditions=tuple(each for each in state.conditions if each.state != "met"),
        url=degree.url,
    )
