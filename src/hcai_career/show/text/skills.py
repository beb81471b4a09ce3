"""Skills as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.lines import group_lines, line
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.query.skills import SkillList
    from hcai_career.catalog import Catalog


def skill_list(found: SkillList, content: Catalog, width: int) -> Iterator[Line]:
    """One line a skill, with the number of roles that ask for it."""
    skills = found.skills
    categories = [content.categories[skill.category].name for skill in skills]
    grouped = found.sort == "category"
    yield from table(
        [
            Column("Skill", [skill.name for skill in skills], least=22),
            Column("Id", [skill.id for skill in skills], style="dim"),
            Column("Roles", [str(found.roles[skill.id]) for skill in skills], rank=1, right=True),
            Column("Category", [] if grouped else categories, rank=2),
            Column("Definition", [skill.definition for skill in skills], rank=3, least=40, clipped=True),
        ],
        width,
        above=group_lines(categories) if grouped else None,
    )
    yield Line()
    yield line((f"{count(len(skills), 'skill')}. Look at one: hcai skills show ID", "dim"))
