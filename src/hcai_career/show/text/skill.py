"""One skill, on one page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.catalog.model.parts import LEVEL_NAMES
from hcai_career.show.text.bars import level_bar
from hcai_career.show.text.lines import heading, labelled, line, paragraph, title
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import EVIDENCE, IMPORTANCE, count, number, skill_names

if TYPE_CHECKING:
    from hcai_career.advise.query.skills import Basis, SkillSheet
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.skills import Rung


def skill_sheet(sheet: SkillSheet, content: Catalog, width: int) -> Iterator[Line]:
    """What the skill is, what its levels mean, what it stands on, who asks for it and what it takes."""
    skill = sheet.skill
    yield from title(skill.name, skill.id, width)
    yield line((content.categories[skill.category].name, "dim"))
    if skill.aliases:
        yield from paragraph("Also called " + ", ".join(skill.aliases), width, indent=0, style="dim")
    yield Line()
    yield from paragraph(skill.definition, width)
    yield from _levels(sheet, width)
    yield from _prerequisites(sheet, content, width)
    yield from _effort(sheet, content, width)
    yield from _asked_by(sheet, content, width)


def _levels(sheet: SkillSheet, width: int) -> Iterator[Line]:
    yield from heading("What the levels mean", width)
    yield from table(
        [
            Column(
                "", [line(level_bar(each.level), f" {each.level} {LEVEL_NAMES[each.level]}") for each in sheet.levels]
            ),
            Column("", [each.means for each in sheet.levels], least=24),
        ],
        min(width, 110),
        indent=2,
        headed=False,
    )


def _prerequisites(sheet: SkillSheet, content: Catalog, width: int) -> Iterator[Line]:
    if sheet.prerequisites:
        yield from heading("What it stands on", width, "hold the first level to work at the second")
        yield from _branches(sheet.prerequisites, content, "  ")
    if sheet.opens:
        yield from heading("What stands on it", width)
        yield from paragraph(", ".join(content.skills[each].name for each in sheet.opens), width)


def _branches(branches: tuple[Basis, ...], content: Catalog, stem: str) -> Iterator[Line]:
    for place, branch in enumerate(branches, 1):
        last = place == len(branches)
        again = "  (see above)" if branch.repeated else ""
        yield line(
            (stem + ("└── " if last else "├── "), "dim"),
            skill_names(content, branch.options),
            ("  " + _rungs(branch.rungs) + again, "dim"),
        )
        yield from _branches(branch.below, content, stem + ("    " if last else "│   "))


def _rungs(rungs: tuple[Rung, ...]) -> str:
    return ", ".join(f"{rung.hold} for {rung.at}" for rung in rungs)


def _effort(sheet: SkillSheet, content: Catalog, width: int) -> Iterator[Line]:
    skill, effort = sheet.skill, content.efforts[sheet.skill.effort]
    yield from heading("What it takes", width, f"hours in all for each step, {EVIDENCE[effort.evidence]}")
    supply = {each.to: each for each in sheet.supply}
    yield from table(
        [
            Column("To level", [f"{step.to} {LEVEL_NAMES[step.to]}" for step in sheet.effort]),
            Column("Hours", [f"{number(step.low)}–{number(step.high)}" for step in sheet.effort], right=True),
            Column("Typical", [number(step.typical) for step in sheet.effort], right=True),
            Column("Resources", [str(supply[step.to].resources) for step in sheet.effort], right=True),
            Column("Practice", [str(supply[step.to].practice) for step in sheet.effort], right=True),
        ],
        width,
        indent=2,
    )
    if skill.effort_note:
        yield from paragraph(skill.effort_note, width)
    if skill.study_cap is not None:
        why = f": {skill.cap_reason}" if skill.cap_reason else ""
        yield from paragraph(f"Study alone ends at level {skill.study_cap}{why}", width, style="yellow")
    if skill.learnt_with:
        yield from labelled("  Learnt with", ", ".join(content.skills[each].name for each in skill.learnt_with), width)
    if any(each.resources for each in sheet.supply):
        yield line((f"  hcai resources list --skill {skill.id}", "dim"))


def _asked_by(sheet: SkillSheet, content: Catalog, width: int) -> Iterator[Line]:
    asks = sheet.asked_by
    yield from heading("Who asks for it", width, count(len(asks), "role"))
    yield from table(
        [
            Column("Level", [line(level_bar(ask.level), f" {ask.level}") for ask in asks]),
            Column("Role", [content.roles[ask.role].title for ask in asks], least=24),
            Column("Importance", [IMPORTANCE[ask.importance].lower() for ask in asks]),
            Column("Or", [skill_names(content, ask.any_of) for ask in asks], rank=1),
            Column("Id", [ask.role for ask in asks], rank=2, style="dim"),
        ],
        width,
        indent=2,
    )
