"""`hcai report`: a plan, a comparison or a role as one page of HTML."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from hcai_career.cli.group import group
from hcai_career.cli.options import DataDir, RoleName
from hcai_career.cli.parameters import Argument, Option
from hcai_career.cli.planning import NO_OPTIONS, PlanOptions
from hcai_career.cli.profiles import USUAL, ProfileChoice
from hcai_career.cli.who import NOBODY, WhoOptions

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from hcai_career.catalog import Catalog

app = group(
    "One page of HTML to look at, print and send: it needs no network and runs no script.",
    example="hcai report role clinical-ai-specialist --html role.html",
)


HtmlFile = Annotated[Path, Option("--html", metavar="FILE", help="Where to put the page.")]
Force = Annotated[bool, Option(help="Replace the file even if it is no page of hcai.")]


@app.command("plan")
def plan(
    html: HtmlFile,
    to: Annotated[str | None, Option(metavar="ROLE", help="The role to reach.", complete="roles")] = None,
    saved: Annotated[
        Path | None, Option("--plan", metavar="FILE", help="A plan that was saved, in place of making one.")
    ] = None,
    options: PlanOptions = NO_OPTIONS,
    whose: ProfileChoice = USUAL,
    force: Force = False,
    data: DataDir = None,
) -> int:
    """Write a plan as a page: timeline, steps, skills now and then, what needs what, hours and cost, sources.

    $ hcai report plan --from registered-nurse --to clinical-ai-specialist --html plan.html

    The options are those of 'hcai plan'. With --plan it is the page of a plan that was saved, as far as it is followed.
    """
    from hcai_career import catalog, show
    from hcai_career.advise.plan import Plan
    from hcai_career.cli import planning
    from hcai_career.problem import UsageError
    from hcai_career.show.html import plan_page

    if (to is None) == (saved is None):
        raise UsageError("a page needs a plan: a new one, or one that was saved", "give --to ROLE or --plan FILE")
    today, content = _today(), catalog.read(data)
    if saved is not None:
        if options != NO_OPTIONS:
            raise UsageError("--plan: the options of a new plan do not go with one that was saved", "leave them out")
        _write(html, _followed(content, saved), force=force)
        return 0
    asked = planning.asked(content, to or "", options, today, whose)
    made = planning.made(content, asked)
    if not isinstance(made, Plan):
        show.write(made, content, profile=asked.used)
        return 1
    _write(html, lambda: plan_page.render(made, content, today), force=force)
    return 0


@app.command("compare")
def compare(
    roles: Annotated[list[str], Argument(metavar="ROLE ROLE [ROLE...]", help="Two to four roles.", complete="roles")],
    html: HtmlFile,
    who: WhoOptions = NOBODY,
    whose: ProfileChoice = USUAL,
    force: Force = False,
    data: DataDir = None,
) -> None:
    """Write roles side by side as a page: gates, skills as bars, overlap, the way from each to each other.

    $ hcai report compare clinical-informaticist ai-healthcare-specialist --html compare.html
    """
    from hcai_career import catalog
    from hcai_career.advise import compare as comparing
    from hcai_career.cli import who as asking
    from hcai_career.show.html import compare_page

    content = catalog.read(data)
    asker = asking.who(content, who, whose)
    found = comparing.compare(content, roles, True, asker.standing, asker.jurisdiction)
    _write(html, lambda: compare_page.render(found, content, _today()), force=force)


@app.command("role")
def role(
    role: RoleName,
    html: HtmlFile,
    who: WhoOptions = NOBODY,
    whose: ProfileChoice = USUAL,
    force: Force = False,
    data: DataDir = None,
) -> None:
    """Write a role as a page: gates, skills, pay, outlook, what helps to get there, sources.

    $ hcai report role clinical-ai-specialist --html role.html
    """
    from hcai_career import catalog
    from hcai_career.advise.query import roles
    from hcai_career.cli import who as asking
    from hcai_career.show.html import role_page

    content = catalog.read(data)
    asker = asking.who(content, who, whose)
    sheet = roles.role_sheet(content, role, asker.standing, asker.jurisdiction)
    _write(html, lambda: role_page.render(sheet, content, _today()), force=force)


def _followed(content: Catalog, path: Path) -> Callable[[], str]:
    from hcai_career.advise.progress.state import progress
    from hcai_career.advise.progress.whole import whole
    from hcai_career.person import saved
    from hcai_career.show.html import plan_page

    kept, today = saved.read(path), _today()
    return lambda: plan_page.render(whole(content, kept), content, today, progress(content, kept, today))


def _write(path: Path, page: Callable[[], str], *, force: bool) -> None:
    """Put a page in a file, whole or not at all. UsageError where something else than a page of ours stands there."""
    from hcai_career.person import keep
    from hcai_career.problem import UsageError
    from hcai_career.show.html.page import is_ours
    from hcai_career.show.safe import plain
    from hcai_career.show.terminal import emit

    if path.exists() and not force and not (path.is_file() and is_ours(path)):
        raise UsageError(
            f"--html: {path} is there, and is no page of hcai", "give another name, or --force replaces it"
        )
    keep.replace(path, page())
    emit(f"Wrote {plain(str(path))}. Open it in any browser.\n")


def _today() -> date:
    from datetime import date

    return date.today()  # noqa: DTZ011 — the user's own calendar day
