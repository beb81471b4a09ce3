"""`hcai diff`: what changed in the content, in meaning."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from hcai_career.cli.options import DataDir, Format, Width
from hcai_career.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from hcai_career.advise.changes import PlanChange
    from hcai_career.catalog import Catalog


def diff(
    old: Annotated[str, Argument(metavar="OLD", help="A directory, or a git revision: HEAD~1, v1.2, main:data.")],
    new: Annotated[str | None, Argument(metavar="[NEW]", help="The same (default: the content as it is now).")] = None,
    from_: Annotated[
        str | None,
        Option(
            "--from", metavar="BACKGROUND", help="Also how a plan changes that starts here.", complete="backgrounds"
        ),
    ] = None,
    to: Annotated[str | None, Option(metavar="ROLE", help="With --from: the role to reach.", complete="roles")] = None,
    plan: Annotated[Path | None, Option(metavar="FILE", help="Also how the rest of this saved plan changes.")] = None,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Show what changed in the content in meaning, which roles that touches, and how a plan changes.

    $ hcai diff data-2025 data --from registered-nurse --to clinical-ai-specialist

    A revision is read from the repository that the content directory is in (--data, or what comes with hcai). Records that
    cannot be read are left out and counted on stderr.
    """
    import sys
    from dataclasses import replace

    from hcai_career import show
    from hcai_career.advise.changes import compare
    from hcai_career.catalog.read import place
    from hcai_career.catalog.revision import state

    directory = place(data)
    before, after = state(old, directory), state(new or str(directory), directory)
    for name, one in ((old, before), (new or str(directory), after)):
        if one.problems:
            problems = f"{one.problems} problem{'' if one.problems == 1 else 's'}"
            sys.stderr.write(f"hcai: {name} has {problems}; what they concern is left out\n")
    found = compare(before.content, after.content)
    changed = _plan(before.content, after.content, from_, to, plan)
    show.write(replace(found, plan=changed), after.content, format, width)


def _plan(old: Catalog, new: Catalog, background: str | None, role: str | None, plan: Path | None) -> PlanChange | None:
    from datetime import datetime

    from hcai_career.advise.changes import of_background, of_saved
    from hcai_career.problem import UsageError

    if (background is None) != (role is None):
        raise UsageError("--from and --to go together", "such as --from registered-nurse --to clinical-ai-specialist")
    now = datetime.now().astimezone()
    if plan is not None:
        from hcai_career.person import saved

        return of_saved(old, new, saved.read(plan), now)
    if background is None or role is None:
        return None
    return of_background(old, new, _id(old, new, "backgrounds", background), _id(old, new, "roles", role), now.date())


def _id(old: Catalog, new: Catalog, section: str, name: str) -> str:
    """What a name means in either content. Raises NotFoundError, with what is near in the new one."""
    from hcai_career.problem import NotFoundError

    try:
        return new.find(section, name)
    except NotFoundError:
        if name in old.section(section):
            return name
        raise
