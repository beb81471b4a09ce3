"""A plan, on one page: where you stand, the steps by stage, the timeline, and what the plan leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from hcai_career.show.plan import said
from hcai_career.show.plan.said import STAGES, day
from hcai_career.show.text.bars import share_bar
from hcai_career.show.text.gates import gate_line, gates
from hcai_career.show.text.levels import of_plan
from hcai_career.show.text.lines import bullets, from_to, heading, labelled, line, paragraph, wrap
from hcai_career.show.text.offers import degree_routes, offers
from hcai_career.show.text.styled import Line
from hcai_career.show.text.timeline import timeline
from hcai_career.show.text.travel import percent
from hcai_career.show.text.words import count, number

if TYPE_CHECKING:
    from hcai_career.advise.plan.result import Plan, Step
    from hcai_career.catalog import Catalog


def plan(made: Plan, content: Catalog, width: int) -> Iterator[Line]:
    """The whole plan."""
    yield from from_to(made.person, made.role_title, width)
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
    yield from of_plan(made, content, width)
    yield from _open(made, content, width)
    yield from _hints(made, width)


# ---- the head


def _summary(made: Plan, content: Catalog, width: int) -> Iterator[Line]:
    yield from labelled("  Gates", gate_line(made.gates), width)
    typical = "" if made.typical is None else f"a typical start covers {percent(made.typical)}"
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
        f"{count(gaps, 'gap')} · {count(len(made.steps), 'step')} · {said.span(totals.hours, totals.hours_high)} h · "
        f"{count(totals.weeks, 'week')} at {number(wishes.hours_per_week)} h",
        width,
        note=f"own hours of courses and projects {number(round(totals.own))}, practice to add at least "
        f"{number(round(totals.practice))} (effort figures are our estimate)",
    )
    yield from labelled("  Cost", said.cost(made), width, note=said.cost_note(made, content))
    late = "" if totals.finish_high <= totals.finish else f"; {day(totals.finish_high)} with the high estimate"
    yield from labelled("  Done", f"{day(totals.finish)}{' at the earliest' if late else ''}{late}", width)
    if made.proof.considered:
        yield from labelled("  Proof", said.proof(made), width)


def _share(label: str, share: float, note: str, width: int) -> Iterator[Line]:
    bar = share_bar(share * 100, 20 if width >= 60 else 10)
    shown = line((label.ljust(18), "bold"), bar, f" {percent(share):>5}")
    if note and shown.width + 3 + len(note) <= width:
        yield line(shown, (f"   {note}", "dim"))
    else:
        yield shown
        if note:
            yield line(" " * 18, (note, "dim"))


def _before(made: Plan, content: Catalog, width: int) -> Iterator[Line]:
    """What no course gives, said before the steps: gates, and the degrees that lead through one."""
    yield from gates(made.gates, content, width)
    if made.degrees:
        yield Line()
        yield from paragraph("Degrees that lead to the one that is required (hcai degrees list):", width)
        yield from degree_routes(made.degrees, width)


# ---- the steps


def _step(step: Step, content: Catalog, width: int) -> Iterator[Line]:
    weeks = said.weeks(step)
    head = f"{step.number:>3}  "
    room = min(width, 110) - len(head) - len(weeks) - 2
    titles = wrap(step.title, max(room, 24))
    yield line((head, "bold"), (titles[0].ljust(room), "bold"), f"  {weeks}")
    for rest in titles[1:]:
        yield line(" " * len(head), (rest, "bold"))
    lifts = said.lifts(step, content)
    facts = [said.provider(step), said.hours(step), said.price(step)]
    yield from paragraph(" · ".join(fact for fact in facts if fact), width, indent=5)
    if lifts:
        yield from paragraph(lifts, width, indent=5, style="green")
    yield from paragraph(said.purpose(step, content), width, indent=5, style="dim")
    if step.data:
        yield from paragraph(said.data_access(step.data), width, indent=5, style="yellow" if step.data.ask else "")
    if step.url:
        yield line("     ", (step.url, "dim"))


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
    if made.remains:
        yield from heading("Not in this plan", width)
        yield from bullets(said.not_in_plan(made, content), width)


def _hints(made: Plan, width: int) -> Iterator[Line]:
    if made.steps:
        yield Line()
        yield from paragraph(
            "--why STEP explains a step. --prefer cheapest or fewest, --scope important and --depth full change the plan.",
            width,
            indent=0,
            style="dim",
        )
