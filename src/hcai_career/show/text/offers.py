"""Credentials and degrees beside the steps of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.lines import line, paragraph
from hcai_career.show.text.styled import Line
from hcai_career.show.text.words import count, money, number

if TYPE_CHECKING:
    from hcai_career.advise.eligible import State
    from hcai_career.advise.plan.result import CredentialOffer, DegreeRoute, OfferReason, Plan
    from hcai_career.catalog import Catalog

STATE: dict[State, str] = {"met": "✓ you may apply", "unknown": "? to be settled", "not-met": "✗ not open to you yet"}
LEFT_OUT: dict[OfferReason, str] = {
    "held": "held already",
    "not-eligible": "asking for what you do not have",
    "over-budget": "beyond what the budget leaves",
    "unknown-price": "of unknown price",
}


def offers(made: Plan, content: Catalog, width: int) -> Iterator[Line]:
    """The credentials that fit, and how many others do not."""
    for offer in made.credentials:
        yield from _credential(offer, width)
    if not made.credentials:
        yield from paragraph("None of the catalog fits the role, the person and the budget.", width)
    if made.credentials_left_out:
        left_out = ", ".join(f"{each.count} {LEFT_OUT[each.reason]}" for each in made.credentials_left_out)
        yield from paragraph(f"Left out: {left_out}. All: hcai credentials list --role {made.role}", width, style="dim")


def _credential(offer: CredentialOffer, width: int) -> Iterator[Line]:
    asked = {"required": "required", "typical": "usual", "helpful": "helps"}.get(offer.strength, "")
    facts = [
        offer.issuer,
        "fee unknown" if offer.fee is None else money(offer.fee, offer.currency or "USD"),
        f"renewed every {count(round(offer.renewal_years), 'year')}" if offer.renewal_years else "",
        asked,
        STATE[offer.eligible],
    ]
    yield line("  ", (offer.title, "bold"))
    yield from paragraph(" · ".join(fact for fact in facts if fact), width, indent=4)
    for condition in offer.open_conditions:
        yield from paragraph(f"? {condition.asks}: {condition.because}", width, indent=4, style="yellow")
    if offer.url:
        yield line("    ", (offer.url, "dim"))


def degree_routes(routes: tuple[DegreeRoute, ...], width: int) -> Iterator[Line]:
    """Degrees that lead to the level a gate requires, with months, cost and who may enter."""
    for route in routes:
        months = route.part_time_months or route.months
        facts = [
            f"{route.institution}, {route.country}",
            "/".join(route.modes),
            f"{number(months)} months{' part-time' if route.part_time_months else ''}" if months else "length unknown",
            "cost unknown" if route.cost is None else money(route.cost, route.currency or "USD"),
            STATE[route.eligible],
        ]
        yield line("    ", (route.title, "bold"))
        yield from paragraph(" · ".join(facts), width, indent=6)
