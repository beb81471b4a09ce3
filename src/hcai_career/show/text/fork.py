"""Several targets: the shared steps, the branches, and what each choice may cost when minds change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from hcai_career.show.text.gates import gate_line
from hcai_career.show.text.lines import beside, heading, labelled, line, paragraph
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count, money, number

if TYPE_CHECKING:
    from hcai_career.advise.fork import Choice, End, Fork, Sums
    from hcai_career.advise.plan.result import Plan, Step
    from hcai_career.catalog import Catalog

SHARED = "shared"
LETTERS = "ABCD"


def fork(found: Fork, content: Catalog, width: int) -> Iterator[Line]:
    """The whole page."""
    named = [content.roles[branch.role].title for branch in found.branches]
    letters = dict(zip((branch.role for branch in found.branches), LETTERS, strict=False))
    targets = " or ".join(f"{letter} {title}" for letter, title in zip(letters.values(), named, strict=True))
    yield from paragraph(f"{found.person} → {targets}", width, indent=0, style="bold")
    yield from _advice(found, letters, width)
    if found.shared is not None:
        yield from heading("First, what all of them need", width, _totals(found.shared))
        yield from _steps(found.shared, content, width)
    for branch in found.branches:
        title = content.roles[branch.role].title
        yield from heading(f"Then, for {letters[branch.role]} {title}", width, _totals(branch.plan))
        yield from labelled("  Gates", gate_line(branch.plan.gates), width)
        straight = f"straight there: {_sums(branch.direct)}"
        yield from paragraph(straight, width, style="dim")
        yield from _steps(branch.plan, content, width)
    yield from _choices(found, letters, width)


def _advice(found: Fork, letters: Mapping[str, str], width: int) -> Iterator[Line]:
    best = next(choice for choice in found.choices if choice.first == found.best)
    said = (
        "What they need has no part in common: each is a way of its own."
        if found.shared is None
        else f"Least regret: {_first(best, letters)}; at worst {_regret(best.worst, found)} more than the best way."
    )
    yield Line()
    yield from paragraph(said, width)


def _steps(plan: Plan, content: Catalog, width: int) -> Iterator[Line]:
    if not plan.steps:
        yield from paragraph("nothing to study", width)
    for step in plan.steps:
        number_ = f"{step.number:>4}  "
        yield from beside(line((number_, "bold"), step.title), _facts(step), width, below=" " * 6)
        lifts = ", ".join(f"{content.skills[lift.skill].name} {lift.start}→{lift.reach}" for lift in step.lifts)
        if lifts:
            yield from paragraph(lifts, width, indent=6, style="green")


def _facts(step: Step) -> str:
    own = f"{number(step.own)} h" if step.own else ""
    practice = f"{number(step.practice)} h practice" if step.practice else ""
    hours = " + ".join(part for part in (own, practice) if part)
    cost = "price unknown" if step.cost is None else "" if step.cost == 0 else money(step.cost, "USD")
    paid = "by subscription" if step.subscription else cost
    return " · ".join(part for part in (hours, paid) if part)


def _totals(plan: Plan) -> str:
    totals = plan.totals
    unknown = f" and {count(totals.unknown_prices, 'step')} of unknown price" if totals.unknown_prices else ""
    hours = f"{number(round(totals.hours))} to {number(round(totals.hours_high))} h"
    return f"{hours} · {money(totals.cost, 'USD')}{unknown} · {plan.wishes.start} to {totals.finish}"


def _choices(found: Fork, letters: Mapping[str, str], width: int) -> Iterator[Line]:
    yield from heading("What changing your mind later would cost", width)
    columns = [Column("First", [_first(choice, letters) for choice in found.choices])]
    for role, letter in letters.items():
        ends = [_end(choice, role) for choice in found.choices]
        totals = ["no plan" if end is None else _taken(end.sums, found) for end in ends]
        more = ["" if end is None else f"+{_regret(end.regret, found)}" for end in ends]
        columns.append(Column(f"to end at {letter}", totals, right=True, under=more))
    columns.append(Column("worst", [_regret(choice.worst, found) for choice in found.choices], right=True))
    yield from table(columns, width, indent=2)
    yield Line()
    yield from paragraph(
        "In all, and below it what that is more than the best way there. Straight to one and then on to another is "
        "counted from what the first plan leaves you with.",
        width,
        style="dim",
    )


def _first(choice: Choice, letters: Mapping[str, str]) -> str:
    return "the shared part first" if choice.first == SHARED else f"straight to {letters[choice.first]}"


def _end(choice: Choice, role: str) -> End | None:
    return next((end for end in choice.ends if end.role == role), None)


def _taken(taken: Sums, found: Fork) -> str:
    return money(taken.cost, "USD") if found.wishes.prefer == "cheapest" else f"{number(round(taken.hours))} h"


def _regret(value: float, found: Fork) -> str:
    return money(value, "USD") if found.wishes.prefer == "cheapest" else f"{number(round(value))} h"


def _sums(taken: Sums) -> str:
    unknown = f" and {count(taken.unknown_prices, 'step')} of unknown price" if taken.unknown_prices else ""
    span = f"{number(round(taken.hours))} to {number(round(taken.hours_high))} h"
    return f"{span} · {money(taken.cost, 'USD')}{unknown}"
