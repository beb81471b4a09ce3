"""Credentials and degrees beside the steps of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.plan import said
from hcai_career.show.text.lines import line, paragraph
from hcai_career.show.text.styled import Line

if TYPE_CHECKING:
    from hcai_career.advise.plan.result import CredentialOffer, DegreeRoute, Plan
    from hcai_career.catalog import Catalog


def offers(made: Plan, content: Catalog, width: int) -> Iterator[Line]:
    """The credentials that fit, and how many others do not."""
    for offer in made.credentials:
        yield from _credential(offer, width)
    if not made.credentials:
        yield from paragraph("None of the catalog fits the role, the person and the budget.", width)
    if made.credentials_left_out:
        yield from paragraph(
            f"Left out: {said.left_out(made)}. All: hcai credentials list --role {made.role}", width, style="dim"
        )


def _credential(offer: CredentialOffer, width: int) -> Iterator[Line]:
    yield from paragraph(offer.title, width, style="bold")
    yield from paragraph(said.credential_facts(offer), width, indent=4)
    for condition in offer.open_conditions:
        yield from paragraph(f"? {condition.asks}: {condition.because}", width, indent=4, style="yellow")
    if offer.url:
        yield line("    ", (offer.url, "dim"))


def degree_routes(routes: tuple[DegreeRoute, ...], width: int) -> Iterator[Line]:
    """Degrees that lead to the level a gate requires, with months, cost and who may enter."""
    for route in routes:
        yield from paragraph(route.title, width, indent=4, style="bold")
        yield from paragraph(said.degree_facts(route), width, indent=6)
