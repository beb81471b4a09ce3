"""`hcai progress`: following a plan that was saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from hcai_career.cli.group import group
from hcai_career.cli.options import DataDir, Format, Width
from hcai_career.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from datetime import datetime

    from hcai_career.person.saved import SavedPlan, SavedStep

app = group("Follow a plan that was saved: mark steps, log hours, plan the rest anew.", example="hcai progress show")
ENV, DEFAULT = "HCAI_PLAN", "my-plan.yaml"

PlanFile = Annotated[
    Path | None, Option(metavar="FILE", help=f"The saved plan (default: ${ENV}, or {DEFAULT} in this folder).")
]
StepName = Annotated[str, Argument(metavar="STEP", help="The number of a step, or its id.")]


@app.command("show")
def show_(plan: PlanFile = None, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Show how far the plan is: what is done, what comes next, ahead or behind, with a burn-down.

    $ hcai progress show --plan my-plan.yaml
    """
    from hcai_career import catalog, show
    from hcai_career.advise.progress.state import progress
    from hcai_career.person import saved

    content = catalog.read(data)
    show.write(progress(content, saved.read(file_of(plan)), _now().date()), content, format, width)


@app.command("start")
def start(step: StepName, plan: PlanFile = None) -> None:
    """Mark a step as begun.

    $ hcai progress start 1 --plan my-plan.yaml
    """
    from hcai_career.advise.progress import mark

    _mark(plan, step, mark.start, "Begun")


@app.command("done")
def done(step: StepName, plan: PlanFile = None) -> None:
    """Mark a step as done.

    $ hcai progress done 1 --plan my-plan.yaml
    """
    from hcai_career.advise.progress import mark

    _mark(plan, step, mark.done, "Done")


@app.command("skip")
def skip(step: StepName, plan: PlanFile = None) -> None:
    """Mark a step as one you will not take; `replan` then finds another way.

    $ hcai progress skip 2 --plan my-plan.yaml
    """
    from hcai_career.advise.progress import mark

    _mark(plan, step, mark.skip, "Skipped")


@app.command("log")
def log(
    step: StepName,
    hours: Annotated[float, Argument(metavar="HOURS", help="Hours spent, such as 1.5; below 0 takes hours back.")],
    plan: PlanFile = None,
) -> None:
    """Log hours that you spent on a step.

    $ hcai progress log 1 1.5 --plan my-plan.yaml
    """
    from hcai_career.advise.progress import mark

    _mark(plan, step, lambda kept, found, now: mark.log(kept, found, hours, now), f"{hours:g} h logged on")


@app.command("note")
def note(
    step: StepName,
    text: Annotated[list[str], Argument(metavar="TEXT...", help="The remark.")],
    plan: PlanFile = None,
) -> None:
    """Keep a remark on a step.

    $ hcai progress note 1 "Chapter 4 was the hard one" --plan my-plan.yaml
    """
    from hcai_career.advise.progress import mark

    _mark(plan, step, lambda kept, found, now: mark.note(kept, found, " ".join(text), now), "Noted on")


@app.command("undo")
def undo(plan: PlanFile = None) -> None:
    """Take back the latest change; again for the one before it.

    $ hcai progress undo --plan my-plan.yaml
    """
    from hcai_career.advise.progress import mark
    from hcai_career.person import keep, saved
    from hcai_career.show.terminal import emit

    path = file_of(plan)
    with keep.locked(path):
        before, change = mark.undo(saved.read(path))
        saved.write(path, before)
    emit(f"Taken back: {change.did} ({change.at[:10]}).\n")


@app.command("replan")
def replan(
    plan: PlanFile = None,
    hours_per_week: Annotated[
        float | None, Option(metavar="HOURS", min=0.5, max=80, help="The pace from now on (default: your real one).")
    ] = None,
    dry_run: Annotated[bool, Option(help="Only show what would change.")] = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> int:
    """Plan the rest anew, from what is done and how fast it really went, and show what changes and why.

    $ hcai progress replan --dry-run --plan my-plan.yaml
    """
    from hcai_career import catalog, show
    from hcai_career.advise.plan import Barred, NoPlan
    from hcai_career.advise.progress.replan import replan as planned_anew
    from hcai_career.person import keep, saved

    content, path = catalog.read(data), file_of(plan)
    with keep.locked(path):
        found = planned_anew(content, saved.read(path), _now(), hours_per_week)
        if isinstance(found, NoPlan | Barred):
            show.write(found, content, format, width)
            return 1
        after, changes = found
        if not dry_run:
            saved.write(path, after)
    show.write(changes, content, format, width)
    return 0


@app.command("diff")
def diff(
    before: Annotated[Path, Argument(metavar="FILE", help="A saved plan.")],
    after: Annotated[Path, Argument(metavar="FILE", help="Another saved plan.")],
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Show what separates two saved plans.

    $ hcai progress diff my-plan.yaml my-other-plan.yaml
    """
    from hcai_career import catalog, show
    from hcai_career.advise.progress.replan import difference
    from hcai_career.person import saved

    content = catalog.read(data)
    show.write(difference(saved.read(before), saved.read(after)), content, format, width)


def _mark(
    plan: Path | None, name: str, change: Callable[[SavedPlan, SavedStep, datetime], SavedPlan], word: str
) -> None:
    from hcai_career.advise.progress import mark
    from hcai_career.person import keep, saved
    from hcai_career.show.safe import plain
    from hcai_career.show.terminal import emit

    path = file_of(plan)
    with keep.locked(path):
        kept = saved.read(path)
        step = mark.find(kept, name)
        saved.write(path, change(kept, step, _now()))
    emit(f"{word}: {plain(step.title)}. (hcai progress undo takes it back)\n")


def file_of(plan: Path | None) -> Path:
    """The plan that is meant: the one that was named, else the usual one."""
    import os

    return plan or Path(os.environ.get(ENV) or DEFAULT)


def _now() -> datetime:
    from datetime import datetime

    return datetime.now().astimezone()
