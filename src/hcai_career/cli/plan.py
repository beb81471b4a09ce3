"""`hcai plan`: what to do, in which order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from hcai_career.cli.handing import NO_STUDY, TOOL_FORMATS, StudyOptions
from hcai_career.cli.options import DataDir, Width
from hcai_career.cli.parameters import Option
from hcai_career.cli.planning import NO_OPTIONS, PlanOptions
from hcai_career.cli.profiles import USUAL, ProfileChoice

if TYPE_CHECKING:
    from hcai_career.advise.plan import Barred, NoPlan, Plan
    from hcai_career.catalog import Catalog
    from hcai_career.cli.planning import Asked

PlanFormat = Literal["text", "json", "markdown", "csv", "ics"]


def plan(
    to: Annotated[
        list[str] | None,
        Option(
            metavar="ROLE",
            help="The role to reach; several: what they share first, then each (default: your profile's targets).",
            complete="roles",
        ),
    ] = None,
    to_posting: Annotated[
        Path | None, Option(metavar="FILE", help="Reach what this job posting asks (see: hcai posting).")
    ] = None,
    options: PlanOptions = NO_OPTIONS,
    whose: ProfileChoice = USUAL,
    save: Annotated[Path | None, Option(metavar="FILE", help="Keep the plan in this file, to follow it.")] = None,
    why: Annotated[int | None, Option(metavar="STEP", help="Explain one step instead of showing the plan.")] = None,
    sources: Annotated[bool, Option(help="Show the sources of the figures in full.")] = False,
    format: Annotated[
        PlanFormat,
        Option("--format", "-f", help="How to write the answer; markdown: a check list; ics: a calendar of study."),
    ] = "text",
    study: StudyOptions = NO_STUDY,
    width: Width = None,
    data: DataDir = None,
) -> int:
    """Plan the way to a role: the best choice of courses and practice, in order, dated and proven.

    $ hcai plan --from registered-nurse --to clinical-ai-specialist --hours-per-week 8 --budget 1500

    $ hcai plan --from data-analyst --to healthcare-data-analyst --to ai-data-analyst

    $ hcai plan --from registered-nurse --to-posting posting.txt

    The same input gives the same plan. Where your wishes cannot be met together, the plan says which, and what would
    work; the exit code is then 1.
    """
    from datetime import date

    from hcai_career import catalog, show
    from hcai_career.advise.plan import Barred, NoPlan, Plan, explain
    from hcai_career.cli import handing, planning
    from hcai_career.problem import UsageError
    from hcai_career.show.terminal import emit_file

    handing.check(study, format)
    content = catalog.read(data)
    today = date.today()  # noqa: DTZ011 — the user's own calendar day
    content, to = _goal(content, to or [], to_posting, save, whose)
    if len(to) > 1:
        _one_role_only({"--save": save is not None, "--why": why is not None, f"-f {format}": format in TOOL_FORMATS})
        forked, used = planning.forked(content, to, options, today, whose)
        show.write(forked, content, format, width, why=sources, profile=used)
        return int(isinstance(forked, NoPlan | Barred))
    asked = planning.asked(content, to[0], options, today, whose)
    made = planning.made(content, asked)
    if not isinstance(made, Plan):
        return _none(made, content, asked, format, width, why=sources)
    if why is not None:
        if format in TOOL_FORMATS:
            raise UsageError(f"--why has no form in {format}", "--format text or json")
        show.write(explain(content, asked.person, made, why), content, format, width, profile=asked.used)
        return 0
    if format in TOOL_FORMATS:
        emit_file(handing.text(content, made, format, study))
    else:
        show.write(made, content, format, width, why=sources, profile=asked.used)
    if save is not None:
        _save(save, content, asked, made)
    return 0


def _goal(
    content: Catalog, to: list[str], to_posting: Path | None, save: Path | None, whose: ProfileChoice
) -> tuple[Catalog, list[str]]:
    """The roles to reach, and the content they stand in: a posting is one role more."""
    from hcai_career.cli import postings, profiles
    from hcai_career.problem import UsageError

    if to_posting is None:
        goal = to or list(profiles.known(content, whose._replace(resume=None), None).profile.targets)
        if not goal:
            hint = "--to ROLE, or --to-posting FILE, or targets in your profile"
            raise UsageError("plan needs a goal: --to is missing", hint)
        return content, goal
    if to:
        raise UsageError("--to and --to-posting exclude each other", "leave one of them out")
    if save is not None:
        raise UsageError("a plan to a posting cannot be saved", "--to with the role that comes nearest can")
    read = postings.target_of(content, to_posting)
    return read.content, [read.role]


def _one_role_only(given: dict[str, bool]) -> None:
    from hcai_career.problem import UsageError

    for option, is_given in given.items():
        if is_given:
            raise UsageError(f"{option} is for the plan to one role", "name one of them with --to")


def _none(
    made: NoPlan | Barred, content: Catalog, asked: Asked, format: PlanFormat, width: int | None, *, why: bool
) -> int:
    """Why there is no plan; a file for another tool stays empty, and hears it beside."""
    import sys
    from contextlib import nullcontext, redirect_stdout

    from hcai_career import show

    beside = format in TOOL_FORMATS
    with redirect_stdout(sys.stderr) if beside else nullcontext():
        show.write(made, content, "text" if beside else format, width, why=why, profile=asked.used)
    return 1


def _save(path: Path, content: Catalog, asked: Asked, made: Plan) -> None:
    """Keep a plan in a file that is not there yet: one that is followed must not be lost."""
    import sys
    from datetime import date

    from hcai_career.advise.progress.start import saved as ready
    from hcai_career.person import keep, saved
    from hcai_career.problem import UsageError
    from hcai_career.show.safe import plain

    with keep.locked(path):
        if path.exists():
            raise UsageError(f"--save: {path} is there already", "give another name, or: hcai progress replan")
        saved.write(path, ready(content, asked.person, asked.have, made, date.today()))  # noqa: DTZ011 — the user's day
    said = plain(str(path))
    sys.stderr.write(f"Saved in {said}. Follow it: hcai progress show --plan {said}\n")
