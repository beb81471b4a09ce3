"""What helps to get to a role, on the page of the role: a few of each kind, and the command that shows all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.lines import heading, line
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table

if TYPE_CHECKING:
    from hcai_career.advise.query.around import Around, Link

SHOWN = 4


def around(found: Around, role: str, width: int) -> Iterator[Line]:
    """Section by section; what the content has nothing of is left out."""
    yield from _some("Routes that lead here", found.pathways, f"hcai pathways list --to {role}", width)
    yield from _some("Credentials", found.credentials, f"hcai credentials list --role {role}", width)
    yield from _some("Degrees", found.degrees, f"hcai degrees list --role {role}", width)
    yield from _some("Data to practise on", found.datasets, f"hcai datasets list --role {role}", width)
    yield from _some("People to meet", found.communities, f"hcai communities list --role {role}", width)


def _some(name: str, links: tuple[Link, ...], command: str, width: int) -> Iterator[Line]:
    if not links:
        return
    yield from heading(name, width, command)
    shown = links[:SHOWN]
    yield from table(
        [
            Column("", [each.title for each in shown], least=24),
            Column("", [each.id for each in shown], style="dim"),
            Column("", [each.remark for each in shown], rank=1, least=24, style="dim"),
        ],
        width,
        indent=2,
        headed=False,
    )
    if len(links) > SHOWN:
        yield line("  ", (f"and {len(links) - SHOWN} more", "dim"))
