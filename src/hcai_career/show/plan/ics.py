"""A plan as a calendar (RFC 5545): the blocks of study for each step, and the days to ask for data.

The blocks of a step that are alike are one event that recurs, at the same time of day in the person's zone, whatever the
clocks do. An event has the same UID whenever the plan of the same person and role is written, and a higher SEQUENCE: a
calendar that imports it again moves what it has, and doubles nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from hcai_career.show.plan import said
from hcai_career.show.safe import plain
from hcai_career.show.text.words import number

if TYPE_CHECKING:
    from datetime import date
    from zoneinfo import ZoneInfo

    from hcai_career.advise.plan import Plan, Step
    from hcai_career.advise.plan.result import DataAccess
    from hcai_career.advise.plan.sessions import Session
    from hcai_career.catalog import Catalog

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
EPOCH = datetime.fromisoformat("2020-01-01T00:00:00+00:00")


class Timed(NamedTuple):
    """The blocks of a plan in a time zone, as of a moment, which tells a newer calendar from an older one."""

    sessions: Sequence[Session]
    zone: ZoneInfo
    now: datetime


def render(made: Plan, content: Catalog, timed: Timed) -> str:
    """The whole calendar."""
    calendar = Calendar()
    calendar.add("prodid", "-//hcai//plan//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    name = plain(f"{made.person} → {made.role_title}")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", timed.zone.key)
    steps = {step.id: step for step in made.steps}
    for id, some in groupby(timed.sessions, key=lambda session: session.step):
        for event in _studies(made, steps[id], list(some), content, timed):
            calendar.add_component(event)
    ahead = {session.step for session in timed.sessions}
    for step in made.steps:
        if step.id in ahead and step.data is not None and step.data.ask is not None:
            calendar.add_component(_asking(made, step, step.data, step.data.ask, timed.now))
    days = [session.day for session in timed.sessions]
    if days:
        calendar.add_missing_timezones(first_date=min(days), last_date=max(days) + timedelta(days=366))
    return str(calendar.to_ical(), "utf-8")


def _studies(made: Plan, step: Step, sessions: Sequence[Session], content: Catalog, timed: Timed) -> Iterator[Event]:
    """The blocks of one step: what is left of the week's first one, those that are alike, and what is over."""
    for piece, alike in _pieces(sessions):
        first = alike[0]
        event = _event(made, f"{step.id}/{piece}", timed.now)
        begin = datetime.combine(first.day, time(first.begin // 60, first.begin % 60), timed.zone)
        event.add("dtstart", begin)
        event.add("duration", timedelta(minutes=first.minutes))
        if len(alike) > 1:
            days = sorted({each.day.weekday() for each in alike})
            event.add("rrule", {"freq": "weekly", "count": len(alike), "byday": [WEEKDAYS[day] for day in days]})
        event.add("summary", plain(f"Study: {step.title} (step {step.number} of {len(made.steps)})"))
        event.add("description", "\n".join(_about(step, content)))
        event.add("categories", ["study", plain(said.STAGES[step.stage])])
        if step.url:
            event.add("url", step.url)
        yield event


def _pieces(sessions: Sequence[Session]) -> Iterator[tuple[str, list[Session]]]:
    """The blocks that are alike together, each group with a name that it has in every plan with this step."""
    longest = max(each.minutes for each in sessions)
    whole = [each for each in sessions if each.minutes == longest]
    alike = [each for each in whole if each.begin == whole[-1].begin]
    yield "weekly", alike
    rest = [each for each in sessions if each not in alike]
    yield from (("first" if each.day <= alike[0].day else "last", [each]) for each in rest)


def _about(step: Step, content: Catalog) -> Iterable[str]:
    facts = (said.provider(step), said.hours(step), said.price(step))
    lines = [
        " · ".join(fact for fact in facts if fact),
        said.lifts(step, content),
        said.purpose(step, content),
        said.data_access(step.data) if step.data else "",
        step.url or "",
        f"The plan counts {number(step.hours)} h; with the high estimate {number(step.own + step.practice_high)} h.",
    ]
    return [plain(line) for line in lines if line]


def _asking(made: Plan, step: Step, data: DataAccess, day: date, now: datetime) -> Event:
    """The last day to ask for the data of a step."""
    event = _event(made, f"{step.id}/ask", now)
    event.add("dtstart", day)
    event.add("summary", plain(f"Ask for access: {data.title} (for step {step.number})"))
    event.add("description", plain(said.data_access(data)))
    event.add("categories", ["deadline"])
    event.add("transp", "TRANSPARENT")
    if data.url:
        event.add("url", data.url)
    return event


def _event(made: Plan, part: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", str(uuid5(NAMESPACE_URL, f"hcai:plan/{made.background or 'you'}/{made.role}/{part}")))
    event.add("dtstamp", now)
    event.add("sequence", int((now - EPOCH).total_seconds()) // 60)
    return event
