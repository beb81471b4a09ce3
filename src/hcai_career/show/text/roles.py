"""Roles as a table and as a tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text

from hcai_career.advise.query.roles import asked_level
from hcai_career.show.text.bars import level_bar
from hcai_career.show.text.lines import heading, line, paragraph
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.query.roles import RoleList, RoleTree
    from hcai_career.catalog import Catalog


def role_list(found: RoleList, content: Catalog, width: int) -> Iterator[Text]:
    """One line a role; with a filter by skill also the level at which each asks for it."""
    roles = found.roles
    asked = [
        Column(
            content.skills[skill].name,
            [line(level_bar(level), f" {level}") for level in (asked_level(role, skill) for role in roles)],
        )
        for skill in found.skills
    ]
    yield from table(
        [
            Column("Role", [role.title for role in roles], least=24),
            Column("Id", [role.id for role in roles], style="dim"),
            *asked,
            Column("Family", [content.families[role.family].title for role in roles], rank=1),
            Column("Focus", [role.focus for role in roles], rank=2, least=30, clipped=True),
        ],
        width,
    )
    yield Text()
    yield line((f"{count(len(roles), 'role')}. Look at one: hcai roles show ID", "dim"))


def role_tree(found: RoleTree, content: Catalog, width: int) -> Iterator[Text]:
    """Families with their summaries, and the roles in each."""
    for number, branch in enumerate(found.branches):
        title = list(heading(branch.family.title, f"{branch.family.id} · {count(len(branch.roles), 'role')}"))
        yield from title if number else title[1:]
        yield from paragraph(branch.family.summary, width, indent=0, style="dim")
        for place, role in enumerate(branch.roles, 1):
            stem = "└── " if place == len(branch.roles) else "├── "
            yield line((stem, "dim"), role.title, ("  " + role.id, "dim"))
