"""`hcai plan`: what to do, in which order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

from hcai_career.cli.handing import NO_STUDY, TOOL_FORMATS, StudyOptions
from hcai_career.cli.options import DataDir, Width
from hcai_career.cli.parameters import Option
from hcai_career.cli.planning import NO_OPTIONS, PlanOptions
from hcai_career.cli.profiles import USUAL, ProfileChoice

if TYPE_CHECKING:
    from datetime import date

    from hcai_career.advise.plan import Barred, NoPlan, Plan
    from hcai_career.catalog import Catalog
    from hcai_career.cli.planning import Asked
    from hcai_career.person.used import UsedProfile

PlanFormat = Literal["text", "json", "markdown", "csv", "ics"]


class GoalOptions(NamedTuple):
    """What to reach, as typed."""

    to: Annotated[
        list[str] | None,
        Option(
            metavar="ROLE",
            help="The role to reach; several: what they share first, then each (default: your profile's targets).",
            complete="roles",
        ),
    ] = None
    to_posting: Annotated[
        Path | None, Option(metavar="FILE", help="Reach what this job posting asks (see: hcai posting).")
    ] = None


class AnswerOptions(NamedTuple):
    """What to do with the plan, as typed."""

    save: Annotated[Path | None, Option(metavar="FILE", help="Keep the plan in this file, to follow it.")] = None
    why: Annotated[int | None, Option(metavar="STEP", help="Explain one step instead of showing the plan.")] = None
    sources: Annotated[bool, Option(help="Show the sources of the figures in full.")] = False
    format: Annotated[
        PlanFormat,
        Option("--format", "-f", help="How to write the answer; markdown: a check list; ics: a calendar of study."),
    ] = "text"
    study: StudyOptions = NO_STUDY
    width: Width = None


NO_GOAL = GoalOptions()
AS_A_PAGE = AnswerOptions()


def plan(
    goal: GoalOptions = NO_GOAL,
    options: PlanOptions = NO_OPTIONS,
    whose: ProfileChoice = USUAL,
    answer: AnswerOptions = AS_A_PAGE,
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

    from hcai_career import catalog
    from hcai_career.cli import handing, planning

    handing.check(answer.study, answer.format)
    content = catalog.read(data)
    today = date.today()  # noqa: DTZ011 — the user's own calendar day
    content, to = _goal(content, goal, answer, whose)
    if len(to) > 1:
        return _fork(content, to, options, whose, answer, today)
    asked = planning.asked(content, to[0], options, today, whose)
    return _one(content, asked, answer, today)


def _one(content: Catalog, asked: Asked, answer: AnswerOptions, today: date) -> int:
    """The plan to one role: shown, handed to another tool or explained, and kept."""
    from hcai_career.advise.plan import Plan
    from hcai_career.cli import handing, planning
    from hcai_career.show.terminal import emit_file

    made = planning.made(content, asked)
    if not isinstance(made, Plan):
        return _none(made, content, asked, answer)
    if answer.why is not None:
        return _why(made, content, asked, answer, answer.why)
    if answer.format in TOOL_FORMATS:
        emit_file(handing.text(content, made, answer.format, answer.study))
    else:
        _show(made, content, answer, asked.used)
    if answer.save is not None:
        _save(answer.save, content, asked, made, today)
    return 0


def _show(made: object, content: Catalog, answer: AnswerOptions, used: UsedProfile | None) -> None:
    from hcai_career import show

    show.write(made, content, answer.format, answer.width, why=answer.sources, profile=used)


def _fork(
    content: Catalog, to: list[str], options: PlanOptions, whose: ProfileChoice, answer: AnswerOptions, today: date
) -> int:
    """What several roles share, and how the ways to them part."""
    from hcai_career.advise.plan import Barred, NoPlan
    from hcai_career.cli import planning
    from hcai_career.problem import UsageError

    for option, given in (
        ("--save", answer.save is not None),
        ("--why", answer.why is not None),
        (f"-f {answer.format}", answer.format in TOOL_FORMATS),
    ):
        if given:
            raise UsageError(f"{option} is for the plan to one role", "name one of them with --to")
    forked, used = planning.forked(content, to, options, today, whose)
    _show(forked, content, answer, used)
    return int(isinstance(forked, NoPlan | Barred))


def _why(made: Plan, content: Catalog, asked: Asked, answer: AnswerOptions, step: int) -> int:
    from hcai_career.advise.plan import explain
    from hcai_career.problem import UsageError

    if answer.format in TOOL_FORMATS:
        raise UsageError(f"--why has no form in {answer.format}", "--format text or json")
    _show(explain(content, asked.person, made, step), content, answer._replace(sources=False), asked.used)
    return 0


def _goal(
    content: Catalog, goal: GoalOptions, answer: AnswerOptions, whose: ProfileChoice
) -> tuple[Catalog, list[str]]:
    """The roles to reach, and the content they stand in: a posting is one role more."""
    from hcai_career.cli import postings, profiles
    from hcai_career.problem import UsageError

    if goal.to_posting is None:
        to = goal.to or list(profiles.known(content, whose._replace(resume=None), None).profile.targets)
        if not to:
            hint = "--to ROLE, or --to-posting FILE, or targets in your profile"
            raise UsageError("plan needs a goal: --to is missing", hint)
        return content, to
    if goal.to:
        raise UsageError("--to and --to-posting exclude each other", "leave one of them out")
    if answer.save is not None:
        raise UsageError("a plan to a posting cannot be saved", "--to with the role that comes nearest can")
    read = postings.target_of(content, goal.to_posting)
    return read.content, [read.role]


def _none(made: NoPlan | Barred, content: Catalog, asked: Asked, answer: AnswerOptions) -> int:
    """Why there is no plan; a file for another tool stays empty, and hears it beside."""
    import sys
    from contextlib import redirect_stdout

    if answer.format in TOOL_FORMATS:
        with redirect_stdout(sys.stderr):
            _show(made, content, answer._replace(format="text"), asked.used)
    else:
        _show(made, content, answer, asked.used)
    return 1


def _save(path: Path, content: Catalog, asked: Asked, made: Plan, today: date) -> None:
    """Keep a plan in a file that is not there yet: one that is followed must not be lost."""
    import sys

    from hcai_career.advise.progress.start import saved as ready
    from hcai_career.person import keep, saved
    from hcai_career.problem import UsageError
    from hcai_career.show.safe import plain

    with keep.locked(path):
        if path.exists():
            raise UsageError(f"--save: {path} is there already", "give another name, or: hcai progress replan")
        saved.write(path, ready(content, asked.person, asked.have, made, today))
    said = plain(str(path))
    sys.stderr.write(f"Saved in {said}. Follow it: hcai progress show --plan {said}\n")
