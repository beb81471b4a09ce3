"""A plan, on one page: where you stand, the steps by stage, the timeline, and what the plan leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from hcai_career.show.text.bars import share_bar
from hcai_career.show.text.gates import gate_line, gates
from hcai_career.show.text.lines import bullets, heading, labelled, line, paragraph, wrap
from hcai_career.show.text.offers import degree_routes, offers
from hcai_career.show.text.styled import Line
from hcai_career.show.text.timeline import timeline
from hcai_career.show.text.words import count, money, number, skill_names

if TYPE_CHECKING:
    from datetime import date

    from hcai_career.advise.plan.result import DataAccess, Plan, Remains, Step
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
LEAST = {"fastest": "takes fewer hours", "cheapest": "costs less", "fewest": "has fewer steps"}


def plan(made: Plan, content: Catalog, width: int) -> Iterator[Line]:
    """The whole plan."""
    yield line((made.person, "bold"), " → ", (made.role_title, "bold"))
    yield Line()
    yield from _summary(made, content, width)
    yield from _before(made, content, width)
    for stage, steps in groupby(made.steps, key=lambda step: step.stage):
        members = list(steps)
        yield from heading(STAGES[stage], width, f"{day(members[0].start)} – {day(members[-1].end)}")
        for step in members:
            yield from _step(step, content, width)
    yield from _closing(made, content, width)
    yield from timeline(made.steps, content, width)
    yield from _open(made, content, width)
    yield from _hints(made, width)


def day(value: date) -> str:
    """`12 Mar 2028`."""
    return f"{value.day} {value:%b %Y}"


# ---- the head


def _summary(made: Plan, content: Catalog, width: int) -> Iterator[Line]:
    yield from labelled("  Gates", gate_line(made.gates), width)
    typical = "" if made.typical is None else f"a typical start covers {made.typical:.0%}"
    yield from _share("  Ready today", made.now.share, typical, width)
    if not made.steps:
        capped = any(each.why == "cap" for each in made.remains)
        held = "nothing that study can close" if capped else "nothing: every need in scope is held already"
        yield from labelled("  To go", held, width)
        return
    yield from _share("  Afterwards", made.after, "", width)
    totals, wishes = made.totals, made.wishes
    gaps = len({closed.skill for step in made.steps for closed in step.closes})
    yield from labelled(
        "  To go",
        f"{count(gaps, 'gap')} · {count(len(made.steps), 'step')} · {_span(totals.hours, totals.hours_high)} h · "
        f"{count(totals.weeks, 'week')} at {number(wishes.hours_per_week)} h",
        width,
        note=f"own hours of courses and projects {number(round(totals.own))}, practice to add at least "
        f"{number(round(totals.practice))} (effort figures are our estimate)",
    )
    yield from labelled("  Cost", _cost(made), width, note=_cost_note(made, content))
    late = "" if totals.finish_high <= totals.finish else f"; {day(totals.finish_high)} with the high estimate"
    yield from labelled("  Done", f"{day(totals.finish)}{' at the earliest' if late else ''}{late}", width)
    if made.proof.considered:
        yield from labelled("  Proof", _proof(made), width)


def _span(low: float, high: float) -> str:
    """`603 to 1,272`, or one figure where both are the same."""
    ends = (number(round(low)), number(round(high)))
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def _share(label: str, share: float, note: str, width: int) -> Iterator[Line]:
    bar = share_bar(share * 100, 20 if width >= 60 else 10)
    shown = line((label.ljust(18), "bold"), bar, f" {share:4.0%}")
    if note and shown.width + 3 + len(note) <= width:
        yield line(shown, (f"   {note}", "dim"))
    else:
        yield shown
        if note:
            yield line(" " * 18, (note, "dim"))


def _cost(made: Plan) -> str:
    totals, budget = made.totals, made.wishes.budget
    spent = money(totals.cost, "USD") + ("" if budget is None else f" of {money(budget, 'USD')}")
    unknown = totals.unknown_prices
    return spent + (f", and {count(unknown, 'step')} of unknown price" if unknown else "")


def _cost_note(made: Plan, content: Catalog) -> str:
    parts = [
        f"{paid.title}: {count(paid.months, 'month')} at {money(paid.monthly, 'USD')}"
        + (" (price not checked)" if content.subscriptions[paid.id].evidence == "unverified" else "")
        for paid in made.totals.subscriptions
    ]
    left_out = made.proof.left_out_unknown_price
    if left_out:
        parts.append(f"{count(left_out, 'resource')} of unknown price left out")
    return "; ".join(parts)


def _proof(made: Plan) -> str:
    proof = made.proof
    if not proof.proven:
        return f"best found, not proven best: {count(proof.considered, 'option')} considered"
    return f"no other choice from {count(proof.considered, 'option')} of the catalog {LEAST[proof.prefer]}"


def _before(made: Plan, content: Catalog, width: int) -> Iterator[Line]:
    """What no course gives, said before the steps: gates, and the degrees that lead through one."""
    yield from gates(made.gates, content, width)
    if made.degrees:
        yield Line()
        yield from paragraph("Degrees that lead to the one that is required (hcai degrees list):", width)
        yield from degree_routes(made.degrees, width)


# ---- the steps


def _step(step: Step, content: Catalog, width: int) -> Iterator[Line]:
    weeks = _weeks(step)
    head = f"{step.number:>3}  "
    room = min(width, 110) - len(head) - len(weeks) - 2
    titles = wrap(step.title, max(room, 24))
    yield line((head, "bold"), (titles[0].ljust(room), "bold"), f"  {weeks}")
    for rest in titles[1:]:
        yield line(" " * len(head), (rest, "bold"))
    lifts = ", ".join(f"{content.skills[lift.skill].name} {lift.start}→{lift.reach}" for lift in step.lifts)
    facts = [_provider(step), _hours(step), _price(step)]
    yield from paragraph(" · ".join(fact for fact in facts if fact), width, indent=5)
    if lifts:
        yield from paragraph(lifts, width, indent=5, style="green")
    yield from paragraph(_purpose(step, content), width, indent=5, style="dim")
    if step.data:
        yield from paragraph(_data(step.data), width, indent=5, style="yellow" if step.data.ask else "")
    if step.url:
        yield line("     ", (step.url, "dim"))


def _data(data: DataAccess) -> str:
    """What the step works on, and when to ask for it."""
    on = f"data: {data.title} ({data.access})"
    if data.ask is None:
        return on
    if data.days_low is None or data.days_high is None:
        return f"{on} · ask for access at once, nobody knows how long it takes: {data.terms}"
    days = f"{data.days_low} to {data.days_high} days" if data.days_low < data.days_high else f"{data.days_high} days"
    training = f"; first: {data.training}" if data.training else ""
    return f"{on} · ask for access by {day(data.ask)}, it may take {days} (estimate): {data.terms}{training}"


def _weeks(step: Step) -> str:
    if step.first_week == step.last_week:
        return f"week {step.first_week}"
    return f"weeks {step.first_week}–{step.last_week}"


def _provider(step: Step) -> str:
    return {
        "project": "project of your own",
        "practice": "practice",
        "self-study": "self-study: no resource known",
    }.get(step.kind, step.provider)


def _hours(step: Step) -> str:
    parts = [f"{number(step.own)} h"] if step.own else []
    if step.practice_high:
        parts.append(f"{_span(step.practice, step.practice_high)} h practice")
    return " + ".join(parts)


def _price(step: Step) -> str:
    if step.subscription:
        return "by subscription"
    if step.cost is None:
        return "price unknown"
    if step.kind in ("project", "self-study"):
        return ""
    return "free" if step.cost == 0 else money(step.cost, "USD")


def _purpose(step: Step, content: Catalog) -> str:
    if step.kind == "project":
        return f"shows your work: {step.deliverable}" if step.deliverable else "shows your work"
    parts = [f"closes {content.skills[each.skill].name} {each.level} ({each.importance})" for each in step.closes]
    later = sorted({needed.step for needed in step.needed_by})
    if later:
        parts.append(f"needed by {', '.join(map(str, later))}")
    return " · ".join(parts)


# ---- what follows


def _closing(made: Plan, content: Catalog, width: int) -> Iterator[Line]:
    """The last stages of the route: what a plan of courses leaves to the person."""
    role = content.roles[made.role]
    if not made.steps:
        return
    yield from heading(STAGES["credentials"], width)
    yield from offers(made, content, width)
    yield from heading(STAGES["network"], width, f"from {day(made.totals.finish)}")
    yield from labelled("  Who hires", ", ".join(role.employers), width)
    for place in made.meetings:
        yield from labelled(
            "  Meet", f"{place.title}, {place.region}", width, note=f"{place.first_step} ({place.cost})"
        )
    if role.adjacent:
        titles = [content.roles[each].title for each in role.adjacent if each in content.roles]
        yield from labelled("  Look also at", ", ".join(titles), width)


def _open(made: Plan, content: Catalog, width: int) -> Iterator[Line]:
    if not made.remains:
        return
    yield from heading("Not in this plan", width)
    by_why = {why: [each for each in made.remains if each.why == why] for why in ("cap", "grows", "scope")}
    yield from bullets((_capped(each, content) for each in by_why["cap"]), width)
    if by_why["grows"]:
        names = ", ".join(_asked(each, content) for each in by_why["grows"])
        yield from bullets([f"Grows on the job: {names}."], width)
    if by_why["scope"]:
        names = ", ".join(_asked(each, content) for each in by_why["scope"])
        wider = "important" if any(each.importance == "important" for each in by_why["scope"]) else "all"
        yield from bullets([f"Outside this scope (--scope {wider} adds it): {names}."], width)


def _capped(remains: Remains, content: Catalog) -> str:
    by = remains.because
    stop = "" if by is None or by in remains.skills else f" ({content.skills[by].name})"
    return (
        f"{skill_names(content, remains.skills)} {remains.asked}: study takes you to {remains.planned}{stop}; "
        f"{remains.reason or 'more needs practice'}."
    )


def _asked(remains: Remains, content: Catalog) -> str:
    return f"{skill_names(content, remains.skills)} {remains.asked}"


def _hints(made: Plan, width: int) -> Iterator[Line]:
    if made.steps:
        yield Line()
        yield from paragraph(
            "--why STEP explains a step. --prefer cheapest or fewest, --scope important and --depth full change the plan.",
            width,
            indent=0,
            style="dim",
        )
