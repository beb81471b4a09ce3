"""The house words for figures and labels: one way to say each thing on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.learning import Cost, Workload
    from hcai_career.catalog.model.parts import Evidence, Importance, Lift, Match

EVIDENCE: dict[Evidence, str] = {
    "verified": "checked against its source",
    "seed": "from a founding document",
    "editorial": "our estimate",
    "unverified": "not checked",
}
IMPORTANCE: dict[Importance, str] = {"core": "Core", "important": "Important", "nice": "Nice to have"}
MATCH: dict[Match, str] = {"exact": "exact match", "close": "close match", "broad": "broad match"}
SYMBOLS = {"USD": "$", "GBP": "£", "EUR": "€"}


def money(amount: float, currency: str) -> str:
    """`$1,500`, `£49.50`, `CHF 300`."""
    figure = f"{amount:,.0f}" if amount == int(amount) else f"{amount:,.2f}"
    return f"{SYMBOLS[currency]}{figure}" if currency in SYMBOLS else f"{currency} {figure}"


def number(value: float) -> str:
    """A figure without a needless `.0`, with thousands set apart."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def hours(workload: Workload) -> str:
    """`12 h stated`, `40 h estimate`, `unknown`."""
    if workload.hours is None:
        return "unknown"
    return f"{number(workload.hours)} h" + (f" {workload.basis}" if workload.basis else "")


def cost(content: Catalog, cost: Cost) -> str:
    """`free`, `$49`, `from $79 a month`, `unknown`: an unknown price is never free."""
    if cost.amount is not None:
        return "free" if cost.amount == 0 else money(cost.amount, cost.currency)
    if cost.subscription is not None:
        plan = content.subscriptions[cost.subscription]
        mark = ", unverified" if plan.evidence == "unverified" else ""
        return f"from {money(plan.monthly, plan.currency)} a month{mark}"
    return "unknown"


def skill_names(content: Catalog, skills: tuple[str, ...]) -> str:
    """`Python`, or `Python or R` where any one is enough."""
    return " or ".join(content.skills[skill].name for skill in skills)


def lift(content: Catalog, step: Lift) -> str:
    """`Python 0→2`."""
    return f"{content.skills[step.skill].name} {step.start}→{step.reach}"


def count(amount: int, singular: str, plural: str = "") -> str:
    """`1 role`, `12 roles`."""
    return f"{amount:,} {singular if amount == 1 else plural or singular + 's'}"
