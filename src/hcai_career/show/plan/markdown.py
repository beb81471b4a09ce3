"""A plan as a check list in Markdown, for GitHub, Obsidian or any notes: a box for each step, by stage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from hcai_career.show.plan import said
from hcai_career.show.safe import plain
from hcai_career.show.text.gates import gate_line
from hcai_career.show.text.travel import percent
from hcai_career.show.text.words import count, number

if TYPE_CHECKING:
    from hcai_career.advise.plan import Plan, Step
    from hcai_career.catalog import Catalog
    from hcai_career.person.saved import SavedStep, State

BOXES: dict[State, str] = {"done": "[x]", "skipped": "[x]", "started": "[ ]", "todo": "[ ]"}
REMARKS: dict[State, str] = {"done": "", "skipped": " (skipped)", "started": " (begun)", "todo": ""}
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&])|^([+\-]|\d+[.)])(?=\s)")
_UNSAFE_IN_URL = re.compile(r"[<>\s\\]")


def render(made: Plan, content: Catalog, kept: Mapping[str, SavedStep]) -> str:
    """The whole list. `kept` are the steps of a plan that is followed, by their ids: their boxes are ticked."""
    return "\n".join(_page(made, content, kept)) + "\n"


def _page(made: Plan, content: Catalog, kept: Mapping[str, SavedStep]) -> Iterator[str]:
    yield f"# {escape(made.person)} → {escape(made.role_title)}"
    yield ""
    yield from (f"- {label}: {escape(text)}" for label, text in _summary(made, content))
    for stage, steps in groupby(made.steps, key=lambda step: step.stage):
        members = list(steps)
        yield from _heading(f"{said.STAGES[stage]} ({said.day(members[0].start)} – {said.day(members[-1].end)})")
        for step in members:
            yield from _step(step, content, kept.get(step.id))
    yield from _closing(made, content)
    left_open = list(said.not_in_plan(made, content))
    if left_open:
        yield from _heading("Not in this plan")
        yield from (f"- {escape(each)}" for each in left_open)


def _summary(made: Plan, content: Catalog) -> Iterator[tuple[str, str]]:
    totals, wishes = made.totals, made.wishes
    yield "Gates", gate_line(made.gates)
    yield "Ready", f"{percent(made.now.share)} today, {percent(made.after)} afterwards"
    yield (
        "To go",
        f"{count(len(made.steps), 'step')}, {said.span(totals.hours, totals.hours_high)} h, "
        f"{count(totals.weeks, 'week')} at {number(wishes.hours_per_week)} h (effort figures are our estimate)",
    )
    note = said.cost_note(made, content)
    yield "Cost", said.cost(made) + (f" ({note})" if note else "")
    yield "Done", f"{said.day(totals.finish)}; {said.day(totals.finish_high)} with the high estimate"
    if made.proof.considered:
        yield "Proof", said.proof(made)


def _heading(text: str) -> Iterator[str]:
    yield from ("", f"## {escape(text)}", "")


def _step(step: Step, content: Catalog, kept: SavedStep | None) -> Iterator[str]:
    state = kept.state if kept else "todo"
    yield f"- {BOXES[state]} **{step.number}. {_link(step.title, step.url)}**{REMARKS[state]}"
    facts = (said.provider(step), said.hours(step), said.price(step))
    yield f"  - {escape(' · '.join(fact for fact in facts if fact))}"
    yield f"  - {said.weeks(step)}: {step.start} to {step.end}"
    about = (said.lifts(step, content), said.purpose(step, content), said.data_access(step.data) if step.data else "")
    yield from (f"  - {escape(each)}" for each in about if each)
    if kept and kept.note:
        yield f"  - note: {escape(kept.note)}"


def _closing(made: Plan, content: Catalog) -> Iterator[str]:
    yield from _heading(said.STAGES["credentials"])
    for offer in made.credentials:
        yield f"- [ ] {_link(offer.title, offer.url)}: {escape(said.credential_facts(offer))}"
    if made.credentials_left_out:
        yield f"- Left out: {escape(said.left_out(made))}"
    yield from _heading(said.STAGES["network"])
    yield f"- Who hires: {escape(', '.join(content.roles[made.role].employers))}"
    for place in made.meetings:
        yield f"- [ ] {_link(place.title, place.url)}, {escape(place.region)}: {escape(place.first_step)}"


def _link(title: str, url: str | None) -> str:
    if not url:
        return escape(title)
    return f"[{escape(title)}](<{_UNSAFE_IN_URL.sub(lambda each: f'%{ord(each.group()):02X}', url)}>)"


def escape(text: str) -> str:
    """Text that Markdown shows as it stands: no markup and no HTML."""
    return _SPECIAL.sub(lambda each: f"\\{each.group()}" if each.group(1) else _number(each.group(2)), plain(text))


def _number(start: str) -> str:
    """What would begin a list at the start of a line."""
    return f"{start[:-1]}\\{start[-1]}"
