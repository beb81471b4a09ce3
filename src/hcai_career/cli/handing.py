"""A plan handed to other tools, fresh or as it is followed: the options of the calendar, and the writing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

from hcai_career.cli.parameters import Option

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

    from hcai_career.advise.plan import Plan
    from hcai_career.advise.plan.sessions import Ahead, Study
    from hcai_career.catalog import Catalog
    from hcai_career.person.saved import SavedPlan
    from hcai_career.show.plan.ics import Timed

ToolFormat = Literal["markdown", "csv", "ics"]
TOOL_FORMATS = ("markdown", "csv", "ics")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class StudyOptions(NamedTuple):
    """When someone studies, as typed."""

    study_day: Annotated[
        list[str] | None,
        Option(
            metavar="DAY",
            help="With --format ics: a day to study on, such as tue. Repeatable (default: as many days as it takes, "
            "tue, thu, sat first).",
        ),
    ] = None
    study_time: Annotated[
        str | None, Option(metavar="HH:MM", help="With --format ics: when study begins (default: 18:00).")
    ] = None
    timezone: Annotated[
        str | None,
        Option(
            metavar="ZONE", help="With --format ics: where you live, such as Europe/London (default: this machine's)."
        ),
    ] = None


NO_STUDY = StudyOptions()


def check(options: StudyOptions, format: str) -> None:
    """UsageError for an option of the calendar with another format."""
    from hcai_career.problem import UsageError

    if format != "ics":
        for name, value in options._asdict().items():
            if value is not None:
                raise UsageError(f"--{name.replace('_', '-')} is for a calendar", "add --format ics")


def text(content: Catalog, made: Plan, format: str, options: StudyOptions, kept: SavedPlan | None = None) -> str:
    """A plan in one of TOOL_FORMATS; `kept` is the plan as it is followed. UsageError for options that cannot be meant."""
    steps = {step.id: step for step in kept.steps} if kept else {}
    if format == "markdown":
        from hcai_career.show.plan import markdown

        return markdown.render(made, content, steps)
    if format == "csv":
        from hcai_career.show.plan import csv

        return csv.render(made, content, steps)
    from hcai_career.show.plan import ics

    return ics.render(made, content, _timed(made, options, kept))


def _timed(made: Plan, options: StudyOptions, kept: SavedPlan | None) -> Timed:
    from datetime import UTC, datetime

    from hcai_career.advise.plan.sessions import sessions
    from hcai_career.show.plan.ics import Timed

    zone, now = _zone(options.timezone), datetime.now(UTC).replace(microsecond=0)
    today = None if kept is None else now.astimezone(zone).date()
    week = _week(made.wishes.hours_per_week, options)
    return Timed(tuple(sessions(tuple(_ahead(made, kept)), week, today)), zone, now)


def _ahead(made: Plan, kept: SavedPlan | None) -> Iterator[Ahead]:
    """The steps that are still to be taken, with the hours that are left of them."""
    from hcai_career.advise.plan.sessions import Ahead
    from hcai_career.advise.progress.state import worked

    states = {step.id: step for step in kept.steps} if kept else {}
    for step in made.steps:
        state = states.get(step.id)
        if state is None:
            yield Ahead(step.id, step.hours, step.start, step.end)
        elif state.state in ("todo", "started") and worked(state) < state.hours:
            yield Ahead(step.id, state.hours - worked(state), step.start, step.end)


def _week(hours_per_week: float, options: StudyOptions) -> Study:
    from hcai_career.advise.plan.sessions import study
    from hcai_career.problem import UsageError

    days = tuple(_weekday(day) for day in options.study_day or ())
    try:
        return study(hours_per_week, days, None if options.study_time is None else _minutes(options.study_time))
    except ValueError as error:
        raise UsageError(f"--study-day, --study-time: {error}", "give more days, or an earlier time") from None


def _weekday(typed: str) -> int:
    from hcai_career.problem import UsageError

    word = typed.strip().casefold()
    fits = [at for at, day in enumerate(WEEKDAYS) if len(word) >= 2 and _LONG[at].startswith(word)]
    if len(fits) != 1:
        raise UsageError(f"--study-day: '{typed}' is not a day of the week", f"days are {', '.join(WEEKDAYS)}")
    return fits[0]


_LONG = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _minutes(typed: str) -> int:
    """`18:30` as minutes after midnight."""
    from datetime import time

    from hcai_career.problem import UsageError

    try:
        found = time.fromisoformat(typed if len(typed) > 4 else f"0{typed}")
    except ValueError:
        raise UsageError(f"--study-time: '{typed}' is not a time of day", "write it as HH:MM, such as 18:30") from None
    return found.hour * 60 + found.minute


def _zone(typed: str | None) -> ZoneInfo:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

    from hcai_career.problem import UsageError

    name = typed or _here()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        from difflib import get_close_matches

        by_name = {each.casefold(): each for each in available_timezones()}
        word = name.casefold().replace(" ", "_")
        near = [each for key, each in by_name.items() if key.rpartition("/")[2] == word]
        near += [by_name[key] for key in get_close_matches(word, by_name, n=3)]
        near = list(dict.fromkeys(near))[:3]
        hint = f"did you mean {' or '.join(near)}?" if near else "write it as in Europe/London or America/New_York"
        raise UsageError(f"--timezone: no zone is called '{name}'", hint) from None


def _here() -> str:
    """The zone of this machine."""
    from tzlocal import get_localzone_name

    from hcai_career.problem import UsageError

    try:
        return str(get_localzone_name() or "UTC")
    except Exception as error:  # noqa: BLE001 (whatever a machine's settings may hold)
        raise UsageError(f"--timezone: this machine does not say where it is ({error})", "name it") from None
