"""One role, on one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.around import around
from hcai_career.show.text.bars import level_bar, level_words
from hcai_career.show.text.gates import gates
from hcai_career.show.text.lines import bullets, group_lines, heading, labelled, line, paragraph, title
from hcai_career.show.text.outlook import outlook_lines
from hcai_career.show.text.pay import pay_lines
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import EVIDENCE, IMPORTANCE, MATCH, number, skill_names

if TYPE_CHECKING:
    from hcai_career.advise.query.roles import RoleSheet
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Code, Education, Experience, Need, Role


def role_sheet(sheet: RoleSheet, content: Catalog, width: int) -> Iterator[Line]:
    """What the role is, its gates, what it asks for, what leads to it, and what all that rests on."""
    role = sheet.role
    yield from title(role.title, role.id, width)
    yield line((content.families[role.family].title, "dim"))
    if role.aliases:
        yield from paragraph("Also called " + ", ".join(role.aliases), width, indent=0, style="dim")
    yield Line()
    yield from paragraph(role.summary, width)
    yield from gates(sheet.gates, content, width)
    yield from heading("What it is about", width)
    yield from labelled("  Focus", role.focus, width)
    yield from labelled("  Set apart by", role.differentiator, width)
    yield from heading("What you do", width)
    yield from bullets(role.responsibilities, width)
    yield from heading("What it asks for", width, EVIDENCE[role.evidence.needs])
    yield from needs(content, role.needs, width)
    yield from heading("How people get in", width)
    yield from _education(content, role.education, width)
    yield from _experience(role.experience, width)
    yield from _names("  First role for", [content.backgrounds[each].title for each in sheet.first_role_for], width)
    yield from _pay(sheet, content, width)
    yield from heading("Where", width)
    yield from _names("  Employers", role.employers, width)
    yield from _names("  Kinds", [content.employer_types[each].title for each in role.employer_types], width)
    yield from _names("  Works on", [content.applications[each].title for each in role.applications], width)
    yield from around(sheet.around, role.id, width)
    yield from _adjacent(content, role, width)
    yield from _codes(role.codes, width)
    yield from _grounds(content, role, width)


def needs(content: Catalog, asked: Iterable[Need], width: int) -> Iterator[Line]:
    """What is asked for, as bars, by importance and then by level."""
    place = list(IMPORTANCE)
    ordered = sorted(asked, key=lambda need: (place.index(need.importance), -need.level))
    yield from table(
        [
            Column("", [line(level_bar(need.level), " ", level_words(need.level)) for need in ordered]),
            Column("", [skill_names(content, need.options) for need in ordered], least=30),
            Column("", [" | ".join(need.options) for need in ordered], rank=1, style="dim"),
        ],
        width,
        indent=4,
        headed=False,
        above=group_lines((IMPORTANCE[need.importance] for need in ordered), indent=2),
    )


def _education(content: Catalog, education: Education, width: int) -> Iterator[Line]:
    yield from labelled("  Education", f"{education.norm.rstrip('.')} ({EVIDENCE[education.evidence]})", width)
    if education.required:
        shares = ", ".join(f"{number(share.percent)} % {share.of}" for share in education.required)
        yield from labelled("  Asked of hires", shares, width, note=_source(content, education.required_source))
    if education.job_zone:
        yield from labelled("  Preparation", f"O*NET job zone {education.job_zone} of 5", width)


def _experience(experience: Experience, width: int) -> Iterator[Line]:
    low, high = experience.years_low, experience.years_high
    in_words = any(char.isdigit() for char in experience.typical) or (low is None and high is None)
    years = "" if in_words else f"{_range(low, high)} years; "
    said = experience.typical.rstrip(".")
    yield from labelled("  Experience", f"{said} ({years}{EVIDENCE[experience.evidence]})", width)


def _range(low: float | None, high: float | None) -> str:
    if low is None or low == high:
        return f"up to {number(high or 0)}" if low is None else number(low)
    return f"{number(low)} or more" if high is None else f"{number(low)}–{number(high)}"


def _pay(sheet: RoleSheet, content: Catalog, width: int) -> Iterator[Line]:
    """The first row of pay of each region, and the official projection."""
    if sheet.pay:
        yield from heading("Pay", width, f"hcai salaries {sheet.role.id}")
        yield from pay_lines(sheet.pay, content, width)
    if sheet.outlook:
        yield from heading("Outlook", width, f"hcai outlook {sheet.role.id}")
        yield from outlook_lines(sheet.outlook, width)


def _names(label: str, names: Iterable[str], width: int) -> Iterator[Line]:
    joined = " · ".join(names)
    if joined:
        yield from labelled(label, joined, width)


def _adjacent(content: Catalog, role: Role, width: int) -> Iterator[Line]:
    if not role.adjacent:
        return
    yield from heading("Roles next to it", width, f"hcai compare {role.id} {role.adjacent[0]}")
    near = [content.roles[each] for each in role.adjacent]
    yield from table(
        [Column("", [each.title for each in near], least=20), Column("", [each.id for each in near], style="dim")],
        width,
        indent=2,
        headed=False,
    )


def _codes(codes: tuple[Code, ...], width: int) -> Iterator[Line]:
    if not codes:
        return
    yield from heading("In official classifications", width)
    for code in codes:
        yield from _code(code, width)
    if any(code.pay_match == "broad" for code in codes):
        yield from paragraph(
            "Broad match: pay and outlook of that occupation are a proxy for this role, not its own figures.",
            width,
            style="yellow",
        )


def _code(code: Code, width: int) -> Iterator[Line]:
    rows = (
        ("  O*NET", code.onet, code.onet_title, code.onet_match and MATCH[code.onet_match]),
        ("  SOC (pay)", code.soc, code.soc_title, code.pay_match and MATCH[code.pay_match]),
        ("  ISCO-08", code.isco, code.isco_title, None),
        ("  ESCO", code.esco_title, code.esco_version and f"(version {code.esco_version})", None),
    )
    for label, key, name, match in rows:
        if key:
            yield from labelled(label, " ".join(part for part in (key, name, match and f"· {match}") if part), width)
    if code.esco:
        yield from labelled("", code.esco, width)
    if code.note:
        yield from labelled("", code.note, width)


def _grounds(content: Catalog, role: Role, width: int) -> Iterator[Line]:
    yield from heading("What this page rests on", width)
    parts = {
        "listing": "the role itself",
        "description": "description",
        "focus": "focus",
        "needs": "levels",
        "employers": "employers",
    }
    by_label: dict[str, list[str]] = {}
    for field, name in parts.items():
        by_label.setdefault(EVIDENCE[getattr(role.evidence, field)], []).append(name)
    for label, names in by_label.items():
        yield from paragraph(f"{', '.join(names)}: {label}", width)
    for mention in role.named_in:
        yield from paragraph(
            f"named in {_source(content, mention.source)}, section {mention.section}, as “{mention.label}”", width
        )
    if role.note:
        yield from paragraph(role.note, width)


def _source(content: Catalog, source: str | None) -> str:
    if source is None:
        return ""
    known = content.sources.get(source)
    return f"{known.title} [{known.id}]" if known else f"[{source}]"
