"""Which roles fit: the leaders with their reasons, those behind gates apart, and what would open more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.figures import growth_figure, pay_figure
from hcai_career.show.text.gates import gate_fact
from hcai_career.show.text.lines import bullets, heading, labelled, line, paragraph
from hcai_career.show.text.match_words import BEHIND, BY, ELSEWHERE, HOLDS, LEAST, LEFT_OUT, NOTHING_YET
from hcai_career.show.text.styled import Line
from hcai_career.show.text.travel import percent
from hcai_career.show.text.words import count, money, number

if TYPE_CHECKING:
    from hcai_career.advise.match.result import (
        Band,
        Holds,
        Interest,
        Matches,
        Opener,
        Planned,
        Ranked,
        Reason,
        Shift,
        Shut,
        Tell,
        TooLittle,
    )
    from hcai_career.catalog import Catalog

UNFOLDED = 5
"""How many leaders are shown with their reasons; the others in short."""
FEW = 4
"""How many roles are named where the rest is counted."""


def matches(found: Matches, content: Catalog, width: int) -> Iterator[Line]:
    """The whole page."""
    shown = f"{len(found.ranked)} of {count(found.open, 'role')} that are open to you"
    yield from paragraph(f"{found.person}: {shown}, {BY[found.wanted.by]}", width, indent=0, style="bold")
    if not found.ranked:
        yield from paragraph(NOTHING_YET if found.untouched else "None is open with these filters.", width)
    if found.behind:
        yield from paragraph(BEHIND, width, indent=0)
    for at, each in enumerate(found.ranked):
        if at < UNFOLDED:
            yield from _leader(each, found, content, width)
        else:
            yield from _short(each, found, content, width, first=at == UNFOLDED)
    yield from _openers(found, content, width)
    yield from _shut(found, content, width)
    yield from _remarks(found, width)


def too_little(found: TooLittle, content: Catalog, width: int) -> Iterator[Line]:
    """What to tell us, as commands to add to."""
    known = f"{count(found.known, 'skill')} above level 0, of at least {found.needed}"
    yield from paragraph(f"Too little is known for a ranking: {known}. Tell us:", width, indent=0, style="bold")
    for at, tell in enumerate(found.tell, 1):
        yield from _tell(tell, content, width, at)


# ---- a role


def _leader(each: Ranked, found: Matches, content: Catalog, width: int) -> Iterator[Line]:
    yield Line()
    yield from _name(each, content, width)
    yield from labelled("     Fit", _fit(each), width)
    yield from labelled("     To go", _to_go(each, content), width)
    yield from labelled("     Pay", pay_figure(each.pay, content), width)
    yield from labelled("     Growth", growth_figure(each.outlook), width)
    if each.interest:
        yield from labelled("     Interest", _interest(each.interest), width)
    for reasons, name in ((each.reasons_for, "     For"), (each.reasons_against, "     Against")):
        for at, reason in enumerate(reasons):
            yield from labelled("" if at else name, _reason(reason, content), width)
    if each.holds:
        yield from labelled("     Holds", _holds(each, each.holds, content), width)


def _name(each: Ranked, content: Catalog, width: int) -> Iterator[Line]:
    place = f"{each.place:>3}{'=' if each.tied else ' '} "
    title = line((place, "bold"), (content.roles[each.role].title, "bold"))
    if title.width + 2 + len(each.role) <= width:
        yield line(title, ("  " + each.role, "dim"))
    else:
        yield title
        yield line("     ", (each.role, "dim"))


def _fit(each: Ranked) -> str:
    typical = "" if each.typical is None else f", a typical start covers {percent(each.typical)}"
    return f"you cover {percent(each.share)}{typical}"


def _to_go(each: Ranked, content: Catalog) -> str:
    stops = "; ".join(
        f"study ends at {content.skills[stop.options[0]].name} {stop.reach} of {stop.level}" for stop in each.stops
    )
    said = f"{_planned(each.plan)} (plan)" if each.plan else f"{_least(each)} for the core needs"
    return said + (f"; {stops}" if stops else "")


def _least(each: Ranked) -> str:
    return f"at least {number(round(each.least_hours))} h of study" if each.least_hours else "no study"


def _planned(plan: Planned) -> str:
    unknown = f" and {count(plan.unknown_prices, 'step')} of unknown price" if plan.unknown_prices else ""
    proven = "" if plan.proven else ", not proven best"
    span = f"{number(round(plan.hours))} to {number(round(plan.hours_high))} h"
    return (
        f"{span} · {money(plan.cost, 'USD')}{unknown} · {count(plan.weeks, 'week')} at "
        f"{number(plan.hours_per_week)} h{proven}"
    )


def _interest(fit: Interest) -> str:
    parts = (("interests", fit.interests), ("preferences", fit.preferences))
    said = ", ".join(f"{name} {percent(value)}" for name, value in parts if value is not None)
    return "unknown" if fit.both is None else f"fits {percent(fit.both)} ({said})"


def _short(each: Ranked, found: Matches, content: Catalog, width: int, *, first: bool) -> Iterator[Line]:
    if first:
        yield Line()
    yield from _name(each, content, width)
    parts = [_fit(each), _planned(each.plan) if each.plan else _least(each)]
    if found.wanted.by == "pay":
        parts.append(pay_figure(each.pay, content))
    if found.wanted.by == "growth":
        parts.append(growth_figure(each.outlook))
    if each.interest:
        parts.append(_interest(each.interest))
    yield from paragraph(" · ".join(parts), width, indent=5)


# ---- reasons


def _reason(reason: Reason, content: Catalog) -> str:
    if reason.gate is not None:
        return gate_fact(reason.gate)
    if reason.skill is None:
        return "your background names it as a natural first role"
    name = content.skills[reason.skill].name
    asked = f"{name} {reason.have}, asked {reason.need} ({reason.importance})"
    if reason.kind == "skill":
        return f"{asked}; a typical start has {reason.typical:.1f}"
    return f"{asked}: study alone does not lead there" if reason.kind == "cap" else asked


def _holds(each: Ranked, holds: Holds, content: Catalog) -> str:
    bands = ", ".join(map(_band, holds.bands))
    moved = [f"{_shift(shift, content)} makes it {shift.place}" for shift in (holds.best, holds.worst) if shift]
    few = f"{holds.moves} of {holds.tried} single levels move it"
    firm = f"{few}: {'; '.join(moved)}" if moved else f"none of {holds.tried} single levels moves it"
    return f"at place {each.rank} for weights {bands}; {firm}"


def _band(band: Band) -> str:
    """`core 2–6 (3)`: between which values of one weight the place is the same, and the weight as it is."""
    return f"{band.importance} {band.low:g}–{band.high:g}{'+' if band.open_end else ''} ({band.now:g})"


def _shift(shift: Shift, content: Catalog) -> str:
    return f"{content.skills[shift.skill].name} {shift.have}→{shift.then}"


# ---- the rest


def _openers(found: Matches, content: Catalog, width: int) -> Iterator[Line]:
    within = number(found.wanted.within)
    near = f"{count(found.near, 'role is', 'roles are')} within {within} h of study today, by the least hours"
    yield from heading("What one skill would open", width, near)
    if not found.openers:
        yield from paragraph("No one skill brings a further role within these hours.", width)
    yield from bullets((_opener(each, content, within) for each in found.openers), width)


def _opener(each: Opener, content: Catalog, within: str) -> str:
    titles = ", ".join(content.roles[role].title for role in each.roles[:FEW])
    more = len(each.roles) - FEW
    return (
        f"{content.skills[each.skill].name} to {each.level} (at least {number(round(each.hours))} h): "
        f"{count(len(each.roles), 'more role comes', 'more roles come')} within {within} h: "
        f"{titles}{f' and {more} more' if more > 0 else ''}"
    )


def _shut(found: Matches, content: Catalog, width: int) -> Iterator[Line]:
    barred = [each for each in found.shut if each.barred]
    others = [each for each in found.shut if not each.barred]
    if barred:
        yield from heading("Barred: a licence is required that you lack", width)
        for each in barred:
            yield from _closed(each, content, width)
            near = ", ".join(content.roles[other.role].title for other in each.open_roles)
            yield from paragraph(f"open instead: {near or 'none'}", width, indent=4)
    if others:
        yield from heading("Behind a gate that is required", width, "not in the ranking")
    by_gates: dict[str, list[Shut]] = {}
    for each in others:
        by_gates.setdefault(_gates(each), []).append(each)
    for gates, some in by_gates.items():
        yield from paragraph(f"{gates}: {_some(some, content)}", width, bullet="• ")


def _closed(each: Shut, content: Catalog, width: int) -> Iterator[Line]:
    said = f"{content.roles[each.role].title}: {_gates(each)}; you cover {percent(each.share)}"
    yield from paragraph(said, width, bullet="• ")


def _gates(each: Shut) -> str:
    return "; ".join(gate_fact(gate) for gate in each.gates)


def _some(shut: list[Shut], content: Catalog) -> str:
    named = ", ".join(f"{content.roles[each.role].title} ({percent(each.share)})" for each in shut[:FEW])
    return named + (f" and {len(shut) - FEW} more" if len(shut) > FEW else "")


def _remarks(found: Matches, width: int) -> Iterator[Line]:
    yield Line()
    if found.left_out:
        left = ", ".join(f"{each.count} {LEFT_OUT[each.reason]}" for each in found.left_out)
        yield from paragraph(f"Left out by your filters: {left}.", width, indent=0, style="dim")
    if found.untouched:
        many = count(found.untouched, "role is", "roles are")
        yield from paragraph(
            f"{many} open too, but you bring nothing of them yet: not ranked.", width, indent=0, style="dim"
        )
    place = found.wanted.jurisdiction
    if found.wanted.region is None and place is not None and any(each.pay for each in found.ranked):
        yield from paragraph(ELSEWHERE, width, indent=0, style="dim")
    if any(not each.plan for each in found.ranked):
        yield from paragraph(LEAST, width, indent=0, style="dim")
    if any(each.holds for each in found.ranked[:UNFOLDED]):
        yield from paragraph(HOLDS, width, indent=0, style="dim")
    yield from paragraph(
        "= shares its place: too close to call. Levels and weights are our estimate; 'hcai plan --to ROLE' says what to "
        "do.",
        width,
        indent=0,
        style="dim",
    )


def _tell(tell: Tell, content: Catalog, width: int, at: int) -> Iterator[Line]:
    bullet = f"{at}. "
    if tell.kind == "start":
        said = f"Where you start: --from BACKGROUND, such as {', '.join(tell.ids)} ({tell.count} in all), or any occupation."
    elif tell.kind == "skills":
        names = ", ".join(f"{each} ({content.skills[each].name})" for each in tell.ids)
        said = f"Your level, 0 to 5, in what tells roles apart most: --have SKILL=LEVEL for {names}."
    else:
        said = f"Your highest degree and your licences: --education LEVEL and --licence PROFESSION, or none; {tell.count} roles require a degree."
    yield from paragraph(said, width, bullet=bullet)
