"""Ways to a role: the direct one, then those through jobs, hop by hop."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.cite import mark
from hcai_career.show.text.gates import gate_fact
from hcai_career.show.text.lines import heading, labelled, line, paragraph
from hcai_career.show.text.styled import Line
from hcai_career.show.text.words import count, money, number

if TYPE_CHECKING:
    from hcai_career.advise.query.pay import PayRow
    from hcai_career.advise.route.result import Hop, JobRoute, Routes
    from hcai_career.catalog import Catalog


def routes(found: Routes, content: Catalog, width: int) -> Iterator[Line]:
    """The whole page."""
    terms = found.terms
    yield from paragraph(f"{found.person} → {content.roles[found.role].title}", width, indent=0, style="bold")
    said = (
        f"Hops of at most {number(terms.hop_hours)} h of study, {count(terms.jobs, 'job')} at most on the way, each for "
        f"{terms.years:g} years, {number(terms.hours_per_week)} h of study a week"
    )
    yield from paragraph(said, width, indent=0, style="dim")
    yield from _direct(found, content, width)
    for at, route in enumerate(found.routes, 1):
        titles = " → ".join(content.roles[hop.role].title for hop in route.hops[:-1])
        yield from heading(f"{at}  by way of {titles}", width)
        yield from _route(route, content, width)
    if not found.routes:
        yield Line()
        yield from paragraph(_none(found), width)
    yield from _remarks(found, width)


def _direct(found: Routes, content: Catalog, width: int) -> Iterator[Line]:
    yield from heading("Straight there", width)
    if found.direct is None:
        yield from paragraph("There is no plan.", width)
        return
    yield from _route(found.direct, content, width)
    if found.direct_gates:
        gates = "; ".join(map(gate_fact, found.direct_gates))
        yield from paragraph(f"Shut for now: {gates}", width, style="yellow")
    if found.direct_too_far:
        said = f"Longer than a hop may be ({number(found.terms.hop_hours)} h)."
        yield from paragraph(said, width, style="yellow")


def _route(route: JobRoute, content: Catalog, width: int) -> Iterator[Line]:
    unknown = f" and {count(route.unknown_prices, 'step')} of unknown price" if route.unknown_prices else ""
    yield from labelled("  Time", _time(route), width)
    yield from labelled("  Study", f"{_span(route.hours, route.hours_high)} h in all", width)
    yield from labelled("  Cost", f"{money(route.cost, 'USD')}{unknown}", width)
    if len(route.hops) > 1:
        yield from labelled("  Pay on the way", _pay_on_the_way(route), width)
    for hop in route.hops:
        yield from _hop(hop, content, width)


def _time(route: JobRoute) -> str:
    if len(route.hops) == 1:
        return f"{_months(route.months)} of study"
    return f"{_months(route.months)}; in the first role after {_months(route.months_to_job)}"


def _months(months: float) -> str:
    """`7 months`, `3.2 years`."""
    return count(round(months), "month") if months < 24 else f"{months / 12:.1f} years"


def _pay_on_the_way(route: JobRoute) -> str:
    if route.pay is None or route.currency is None:
        return "unknown"
    jobs = [hop.pay for hop in route.hops if hop.years is not None and hop.pay]
    proxy = ", partly a proxy" if any(pay.proxy for pay in jobs) else ""
    return f"{money(route.pay, route.currency)} a year on average{proxy}"


def _hop(hop: Hop, content: Catalog, width: int) -> Iterator[Line]:
    plan = hop.plan
    title = content.roles[hop.role].title
    stay = f", held {hop.years:g} years" if hop.years is not None else ""
    study = f"{_span(plan.hours, plan.hours_high)} h · {money(plan.cost, 'USD')}" if plan.hours else "nothing to study"
    yield line("    ", ("→ ", "bold"), (title, "bold"), stay)
    yield from paragraph(study, width, indent=6)
    if hop.pay is not None and hop.years is not None:
        yield from paragraph(_pay(hop.pay, content), width, indent=6, style="dim")
    for stop in hop.stops:
        name = content.skills[stop.options[0]].name
        yield from paragraph(f"study ends at {name} {stop.reach} of {stop.level}", width, indent=6, style="yellow")
    for gate in hop.gates:
        yield from paragraph(gate_fact(gate), width, indent=6, style="dim")


def _pay(row: PayRow, content: Catalog) -> str:
    from hcai_career.advise.facts import middle

    salary = row.salary
    proxy = f", proxy: {row.proxy} ({salary.title})" if row.proxy else ""
    where = content.regions[salary.region].title
    cited = mark(salary.evidence, salary.source, salary.as_of)
    return f"pays {money(middle(salary) or 0.0, salary.currency)} a year, {where}{proxy} {cited}"


def _span(low: float, high: float) -> str:
    ends = (number(round(low)), number(round(high)))
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def _none(found: Routes) -> str:
    if not found.candidates and found.direct_gates:
        return "No way through jobs is open: what shuts the role stays shut, or the hops are longer than --hop allows."
    if not found.candidates:
        return "No way through jobs keeps these terms: a larger --hop lets more of them in."
    return (
        "No way through jobs that was planned keeps these terms and is better than the direct one in time, cost or pay. "
        "Plans take longer than bounds: a larger --hop lets more of them in."
    )


def _remarks(found: Routes, width: int) -> Iterator[Line]:
    if not found.candidates:
        return
    yield Line()
    kept = f"{count(found.candidates, 'way')} kept the terms by {'its' if found.candidates == 1 else 'their'} bounds"
    yield from paragraph(
        f"{kept}, {found.planned} of them were planned, the shortest first; shown are those that none of these beats in "
        "time, cost and pay at once. A job is taken to lift what it asks for by a level a year: an estimate. Study for the "
        "next role goes on beside a job. Whether you get a job is not said.",
        width,
        indent=0,
        style="dim",
    )
