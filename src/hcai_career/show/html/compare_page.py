"""Roles side by side, as a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from hcai_career.advise.query.cited import cited
from hcai_career.show.html import page
from hcai_career.show.text.travel import hours
from hcai_career.show.text.words import EVIDENCE, skill_names

if TYPE_CHECKING:
    from hcai_career.advise.compare import Comparison, Listed, Row
    from hcai_career.catalog import Catalog

PARTS = (
    ("gates", "Gates"),
    ("apart", "What sets them apart"),
    ("entry", "How people get in"),
    ("overlap", "In common"),
    ("ways", "From one to another"),
    ("skills", "What they ask for"),
    ("employers", "Kinds of employer"),
    ("works", "Works on"),
    ("sources", "Sources"),
)


def render(found: Comparison, content: Catalog, made: date) -> str:
    """The page of a comparison, with every row of it."""
    lists = [
        ("employers", "Kinds of employer", list(_listed(found.employer_types, content.employer_types))),
        ("works", "Works on", list(_listed(found.applications, content.applications))),
    ]
    lists = [each for each in lists if each[2]]
    missing = {"employers", "works"} - {each[0] for each in lists}
    return page.render(
        "compare.html",
        content,
        cited(content, found),
        made,
        title=" and ".join(role.title for role in found.roles),
        parts=[part for part in PARTS if part[0] not in missing],
        found=found,
        somebody=found.gates[0].standing is not None,
        letter={role.id: page.LETTERS[place] for place, role in enumerate(found.roles)},
        prose=[
            ("apart", "What sets them apart", list(_character(found, content))),
            ("entry", "How people get in", list(_entry(found))),
        ],
        skills=list(_skills(found, content)),
        lists=lists,
        hours=hours,
        skill_names=skill_names,
    )


def _character(found: Comparison, content: Catalog) -> Iterator[tuple[str, list[str]]]:
    yield "Summary", [role.summary for role in found.roles]
    yield "Focus", [role.focus for role in found.roles]
    yield "Set apart by", [role.differentiator for role in found.roles]
    yield "Family", [content.families[role.family].title for role in found.roles]


def _entry(found: Comparison) -> Iterator[tuple[str, list[str]]]:
    said = [role.education for role in found.roles]
    yield "Education", [f"{each.norm.rstrip('.')} ({EVIDENCE[each.evidence]})" for each in said]
    if any(each.official_entry for each in said):
        yield "Official entry", [each.official_entry or "not stated" for each in said]
    experience = [role.experience for role in found.roles]
    yield "Experience", [f"{each.typical.rstrip('.')} ({EVIDENCE[each.evidence]})" for each in experience]


def _skills(found: Comparison, content: Catalog) -> Iterator[tuple[str, list[Row]]]:
    for category, rows in groupby(found.rows, key=lambda row: row.category):
        yield content.categories[category].name, list(rows)


def _listed(listed: Iterable[Listed], records: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What goes with most of the roles comes first."""
    yield from ((records[each.id].title, each.roles) for each in sorted(listed, key=lambda each: -len(each.roles)))
