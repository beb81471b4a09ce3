"""Communities: a table, and one on one page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.checked import checked_lines, fact, mark_of, marked, role_names
from hcai_career.show.text.lines import group_lines, labelled, line, paragraph, title
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.query.communities import CommunityList, CommunitySheet
    from hcai_career.catalog import Catalog

KINDS = {
    "community": "Communities",
    "open-source": "Open-source projects",
    "society": "Societies",
    "network": "Networks",
    "coalition": "Coalitions",
    "conference": "Conferences",
    "newsletter": "Newsletters",
}


def community_list(found: CommunityList, content: Catalog, width: int) -> Iterator[Line]:
    """One line a community: where it is, and the first step."""
    listed = found.communities
    yield from table(
        [
            Column("Community", [each.title for each in listed], least=24, under=[each.id for each in listed]),
            Column("Region", [each.region for each in listed], least=13),
            Column("First step", [each.first_step for each in listed], rank=1, least=34),
            Column("Cost", [each.cost for each in listed], rank=2, least=20),
        ],
        width,
        above=group_lines(KINDS[each.kind] for each in listed) if found.sort == "kind" else None,
    )
    yield Line()
    yield from paragraph(
        f"{count(len(listed), 'community', 'communities')}. Look at one: hcai communities show ID",
        width,
        indent=0,
        style="dim",
    )


def community_sheet(sheet: CommunitySheet, content: Catalog, width: int) -> Iterator[Line]:
    """What it is, how to begin there, what it costs, and what of that was checked."""
    each = sheet.community
    yield from title(each.title, each.id, width)
    yield line((f"{each.kind} · {each.region}", "dim"))
    if each.aliases:
        yield from paragraph("Also called " + ", ".join(each.aliases), width, indent=0, style="dim")
    yield Line()
    yield from paragraph(each.summary, width)
    yield Line()
    yield from labelled("  First step", each.first_step, width)
    yield from labelled("  Link", each.url or "unknown", width)
    yield from marked("  Cost", each.cost, width, mark_of(each.checked, "cost"))
    yield from fact(each.fact, width)
    if each.note:
        yield from labelled("  Note", each.note, width)
    yield from role_names("Roles one meets there", each.roles, content, width)
    yield from checked_lines(content, each.checked, width)
