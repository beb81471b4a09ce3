"""A plan in words, the same in the terminal, in a check list and on a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.words import count, money, number, skill_names

if TYPE_CHECKING:
    from datetime import date

    from hcai_career.advise.eligible import State
    from hcai_career.advise.plan.result import (
        CredentialOffer,
        DataAccess,
        DegreeRoute,
        OfferReason,
        Plan,
        Remains,
        Step,
    )
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.parts import Stage

STAGES: dict[Stage, str] = {
    "foundation": "1 Foundation",
    "ai-and-data": "2 AI and data",
    "health-domain": "3 Health domain",
    "portfolio": "4 Portfolio",
    "credentials": "5 Credentials",
    "network": "6 Network and apply",
}
STATE: dict[State, str] = {"met": "✓ you may apply", "unknown": "? to be settled", "not-met": "✗ not open to you yet"}
LEFT_OUT: dict[OfferReason, str] = {
    "held": "held already",
    "not-eligible": "asking for what you do not have",
    "over-budget": "beyond what the budget leaves",
    "unknown-price": "of unknown price",
}
LEAST = {"fastest": "takes fewer hours", "cheapest": "costs less", "fewest": "has fewer steps"}


def day(value: date) -> str:
    """`12 Mar 2028`."""
    return f"{value.day} {value:%b %Y}"


def span(low: float, high: float) -> str:
    """`603 to 1,272`, or one figure where both are the same."""
    ends = (number(round(low)), number(round(high)))
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def cost(made: Plan) -> str:
    """`$158 of $1,500, and 2 steps of unknown price`."""
    totals, budget = made.totals, made.wishes.budget
    spent = money(totals.cost, "USD") + ("" if budget is None else f" of {money(budget, 'USD')}")
    unknown = totals.unknown_prices
    return spent + (f", and {count(unknown, 'step')} of unknown price" if unknown else "")


def cost_note(made: Plan, content: Catalog) -> str:
    """What the cost is made of, and what was left out for its price; may be empty."""
    parts = [
        f"{paid.title}: {count(paid.months, 'month')} at {money(paid.monthly, 'USD')}"
        + (" (price not checked)" if content.subscriptions[paid.id].evidence == "unverified" else "")
        for paid in made.totals.subscriptions
    ]
    left_out = made.proof.left_out_unknown_price
    if left_out:
        parts.append(f"{count(left_out, 'resource')} of unknown price left out")
    return "; ".join(parts)


def proof(made: Plan) -> str:
    """How good the plan is known to be."""
    known = made.proof
    if not known.proven:
        return f"best found, not proven best: {count(known.considered, 'option')} considered"
    return f"no other choice from {count(known.considered, 'option')} of the catalog {LEAST[known.prefer]}"


def provider(step: Step) -> str:
    """Who offers it, or what it is where nobody does."""
    return {
        "project": "project of your own",
        "practice": "practice",
        "self-study": "self-study: no resource known",
    }.get(step.kind, step.provider)


def hours(step: Step) -> str:
    """`40 h + 32 to 133 h practice`."""
    parts = [f"{number(step.own)} h"] if step.own else []
    if step.practice_high:
        parts.append(f"{span(step.practice, step.practice_high)} h practice")
    return " + ".join(parts)


def price(step: Step) -> str:
    """`free`, `$49`, `by subscription`, `price unknown`; nothing for what nobody sells."""
    if step.subscription:
        return "by subscription"
    if step.cost is None:
        return "price unknown"
    if step.kind in ("project", "self-study"):
        return ""
    return "free" if step.cost == 0 else money(step.cost, "USD")


def weeks(step: Step) -> str:
    """`week 3`, `weeks 3–10`."""
    if step.first_week == step.last_week:
        return f"week {step.first_week}"
    return f"weeks {step.first_week}–{step.last_week}"


def purpose(step: Step, content: Catalog) -> str:
    """What it closes, and which steps need it; of a project, what it is to show."""
    if step.kind == "project":
        return f"shows your work: {step.deliverable}" if step.deliverable else "shows your work"
    parts = [f"closes {content.skills[each.skill].name} {each.level} ({each.importance})" for each in step.closes]
    later = sorted({needed.step for needed in step.needed_by})
    if later:
        parts.append(f"needed by {', '.join(map(str, later))}")
    return " · ".join(parts)


def data_access(data: DataAccess) -> str:
    """What the step works on, and when to ask for it."""
    on = f"data: {data.title} ({data.access})"
    if data.ask is None:
        return on
    if data.days_low is None or data.days_high is None:
        return f"{on} · ask for access at once, nobody knows how long it takes: {data.terms}"
    days = f"{data.days_low} to {data.days_high} days" if data.days_low < data.days_high else f"{data.days_high} days"
    training = f"; first: {data.training}" if data.training else ""
    return f"{on} · ask for access by {day(data.ask)}, it may take {days} (estimate): {data.terms}{training}"


def lifts(step: Step, content: Catalog) -> str:
    """`Python 0→2, Statistics 0→1`."""
    return ", ".join(f"{content.skills[lift.skill].name} {lift.start}→{lift.reach}" for lift in step.lifts)


def credential_facts(offer: CredentialOffer) -> str:
    """Who gives it, the fee, and whether the person may apply."""
    asked = {"required": "required", "typical": "usual", "helpful": "helps"}.get(offer.strength, "")
    facts = [
        offer.issuer,
        "fee unknown" if offer.fee is None else money(offer.fee, offer.currency or "USD"),
        f"renewed every {count(round(offer.renewal_years), 'year')}" if offer.renewal_years else "",
        asked,
        STATE[offer.eligible],
    ]
    return " · ".join(fact for fact in facts if fact)


def degree_facts(route: DegreeRoute) -> str:
    """Where it is given, how long it takes, what it costs, and whether the person may apply."""
    months = route.part_time_months or route.months
    facts = [
        f"{route.institution}, {route.country}",
        "/".join(route.modes),
        f"{number(months)} months{' part-time' if route.part_time_months else ''}" if months else "length unknown",
        "cost unknown" if route.cost is None else money(route.cost, route.currency or "USD"),
        STATE[route.eligible],
    ]
    return " · ".join(facts)


def left_out(made: Plan) -> str:
    """How many credentials are not offered, and why; may be empty."""
    return ", ".join(f"{each.count} {LEFT_OUT[each.reason]}" for each in made.credentials_left_out)


def not_in_plan(made: Plan, content: Catalog) -> Iterator[str]:
    """What the role asks beyond this plan, in sentences."""
    by_why = {why: [each for each in made.remains if each.why == why] for why in ("cap", "grows", "scope")}
    yield from (_capped(each, content) for each in by_why["cap"])
    if by_why["grows"]:
        yield f"Grows on the job: {_asked(by_why['grows'], content)}."
    if by_why["scope"]:
        wider = "important" if any(each.importance == "important" for each in by_why["scope"]) else "all"
        yield f"Outside this scope (--scope {wider} adds it): {_asked(by_why['scope'], content)}."


def _capped(remains: Remains, content: Catalog) -> str:
    by = remains.because
    stop = "" if by is None or by in remains.skills else f" ({content.skills[by].name})"
    return (
        f"{skill_names(content, remains.skills)} {remains.asked}: study takes you to {remains.planned}{stop}; "
        f"{remains.reason or 'more needs practice'}."
    )


def _asked(some: Iterable[Remains], content: Catalog) -> str:
    return ", ".join(f"{skill_names(content, each.skills)} {each.asked}" for each in some)
