"""What separates two states of the content: a line for each change, the roles it touches, and a plan under both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from hcai_career.show.text.lines import beside, heading, line, paragraph
from hcai_career.show.text.progress import changes as plan_changes
from hcai_career.show.text.styled import Line

if TYPE_CHECKING:
    from hcai_career.advise.changes.result import AffectedRole, ContentDiff, PlanChange, RecordChange
    from hcai_career.catalog import Catalog

SIGNS = {"added": "+", "removed": "−", "changed": "~"}
STYLES = {"added": "green", "removed": "red", "changed": "yellow"}
MOST_THROUGH = 4
MOST_ALIKE = 20
MOST_ROLES = 30
OUTCOMES = {
    "plan": "a plan",
    "no-plan": "no plan that meets the wishes",
    "barred": "a licence that is required and missing",
    "unknown": "no such role or background",
}


def content_diff(found: ContentDiff, content: Catalog, width: int) -> Iterator[Line]:
    """All of it."""
    yield line((f"{found.old} → {found.new}", "bold"), (f"  {_sums(found.changes)}", "dim"))
    for section, changes in groupby(found.changes, key=lambda change: change.section):
        yield from heading(section.replace("_", " ").capitalize(), width)
        yield from _section(list(changes), width)
    if found.roles:
        yield from heading("Roles that this touches", width, str(len(found.roles)))
        for role in found.roles[:MOST_ROLES]:
            yield from _role(role, width)
        if len(found.roles) > MOST_ROLES:
            more = len(found.roles) - MOST_ROLES
            yield line("    ", (f"and {more} more (all with --format json)", "dim"))
    if found.plan is not None:
        yield from _plan(found.plan, content, width)


def _section(changes: Sequence[RecordChange], width: int) -> Iterator[Line]:
    """The changes of a section; of many that came or went at once only the first."""
    shown: Counter[str] = Counter()
    for change in changes:
        shown[change.what] += 1
        if change.details or shown[change.what] <= MOST_ALIKE:
            yield from _change(change, width)
    for what, count in shown.items():
        more = sum(change.what == what and not change.details for change in changes) - MOST_ALIKE
        if more > 0 and count > MOST_ALIKE:
            yield line("    ", (f"and {more} more {what} (all with --format json)", "dim"))


def _sums(changes: Iterable[RecordChange]) -> str:
    count = Counter(change.what for change in changes)
    said = [f"{count[what]} {what}" for what in ("added", "removed", "changed") if count[what]]
    return ", ".join(said) or "nothing changed in meaning"


def _change(change: RecordChange, width: int) -> Iterator[Line]:
    key = "" if change.title == change.id else f"  {change.id}"
    yield line((f"  {SIGNS[change.what]} ", STYLES[change.what]), (change.title, "bold"), (key, "dim"))
    for detail in change.details:
        yield from paragraph(detail.text, width, indent=6)


def _role(role: AffectedRole, width: int) -> Iterator[Line]:
    through = [one for one in role.through if one != f"roles/{role.role}"]
    said = ["itself"] if len(through) < len(role.through) else []
    said += through[:MOST_THROUGH]
    more = len(through) - MOST_THROUGH
    words = ", ".join(said) + (f" and {more} more" if more > 0 else "")
    yield from beside(line("  ", (role.title, "bold")), words, width, below="      ")


def _plan(plan: PlanChange, content: Catalog, width: int) -> Iterator[Line]:
    origin = f"{plan.background} → " if plan.background else ""
    yield from heading(f"The plan {origin}{plan.role}", width)
    if plan.changes is not None:
        yield from plan_changes(plan.changes, content, width)
    elif plan.before == plan.after:
        yield from paragraph(f"Before and after: {OUTCOMES[plan.before]}.", width)
    else:
        yield from paragraph(f"Before: {OUTCOMES[plan.before]}. After: {OUTCOMES[plan.after]}.", width)
