"""A plan as a calendar, read by another library: no block lost, none moved by the clocks, none doubled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from io import StringIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from dateutil import tz
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.show.plan.plans import START, make, spoilt
from vobject.icalendar import registerTzid

from hcai_career.advise.plan import Plan
from hcai_career.advise.plan.sessions import Ahead, Session, sessions, study
from hcai_career.catalog import Catalog
from hcai_career.show.plan import ics

NOW = datetime(2026, 10, 1, 12, tzinfo=UTC)
ZONES = ("Europe/London", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "America/Santiago", "UTC")


def ahead(made: Plan) -> list[Ahead]:
    return [Ahead(step.id, step.hours, step.start, step.end) for step in made.steps]


def blocks(made: Plan, *days: int, begin: int | None = None) -> list[Session]:
    return list(sessions(ahead(made), study(made.wishes.hours_per_week, days, begin)))


def written(made: Plan, content: Catalog, some: Sequence[Session], zone: str, now: datetime = NOW) -> str:
    return ics.render(made, content, ics.Timed(some, ZoneInfo(zone), now))


def read(text: str) -> list[tuple[datetime, int, str]]:
    """Every block as the other library understands it: when it begins, its minutes, and what it is."""
    found = []
    zones = tz.tzical(StringIO(text))  # vobject would take pytz's, which it does not turn when the clocks are turned
    for zone in zones.keys():  # noqa: SIM118 (it is no mapping)
        registerTzid(zone, zones.get(zone))
    for event in vobject.readOne(text).vevent_list:
        begin = event.dtstart.value
        if not isinstance(begin, datetime):
            continue
        every = list(event.rruleset) if event.rruleset else [begin]
        minutes = int(event.duration.value.total_seconds()) // 60
        found += [(each.astimezone(UTC), minutes, event.summary.value) for each in every]
    return sorted(found)


def meant(made: Plan, some: Sequence[Session], zone: str) -> list[tuple[datetime, int, str]]:
    titles = {step.id: f"Study: {step.title} (step {step.number} of {len(made.steps)})" for step in made.steps}
    return sorted(
        (
            datetime.combine(each.day, time(each.begin // 60, each.begin % 60), ZoneInfo(zone)).astimezone(UTC),
            each.minutes,
            titles[each.step],
        )
        for each in some
    )


@pytest.mark.parametrize("zone", ZONES)
def test_another_library_reads_every_block_across_a_change_of_the_clocks(zone, made, tiny):
    some = blocks(made)
    text = written(made, tiny, some, zone)
    assert read(text) == meant(made, some, zone)
    assert some[0].day < date(2026, 10, 25) < date(2026, 11, 1) < some[-1].day  # London, New York


def test_it_stays_six_in_the_evening_when_the_clocks_go_back(made, tiny):
    found = read(written(made, tiny, blocks(made), "Europe/London"))
    winter = [begin for begin, minutes, _ in found if minutes == 160 and begin.date() < date(2027, 3, 28)]
    hours = {begin.date() < date(2026, 10, 25): begin.hour for begin in winter}
    assert hours == {True: 17, False: 18}


def test_what_is_known_of_a_step_is_there(made, tiny):
    events = vobject.readOne(written(made, tiny, blocks(made), "UTC")).vevent_list
    for step in made.steps:
        mine = [event for event in events if f"(step {step.number} of" in event.summary.value]
        assert mine
        assert all(f"{step.url}" == event.url.value for event in mine if step.url)
        assert all("The plan counts" in event.description.value for event in mine)


def sequence(events: Sequence[Any]) -> set[int]:
    return {int(event.sequence.value) for event in events}


def test_a_second_import_updates_and_doubles_nothing(made, tiny):
    first = vobject.readOne(written(made, tiny, blocks(made), "UTC")).vevent_list
    later = tuple(Session(each.step, each.day + timedelta(days=7), each.begin, each.minutes) for each in blocks(made))
    second = vobject.readOne(written(made, tiny, later, "UTC", NOW + timedelta(hours=1))).vevent_list
    assert {event.uid.value for event in first} == {event.uid.value for event in second}
    assert len({event.uid.value for event in first}) == len(first)
    assert min(sequence(second)) > max(sequence(first))


def test_a_plan_for_another_role_has_other_uids(made, tiny):
    some = blocks(made)
    other = written(replace(made, role="other"), tiny, some, "UTC")
    uids = {event.uid.value for event in vobject.readOne(other).vevent_list}
    assert not uids & {event.uid.value for event in vobject.readOne(written(made, tiny, some, "UTC")).vevent_list}


@pytest.mark.parametrize("text", ["<script>\n", "\r\nEND:VEVENT\r\n", ';,:\\"', "=cmd", "\x1b[31m", "ü😀" * 30])
def test_text_of_the_content_cannot_end_an_event(text, tiny):
    hostile = spoilt(tiny, text)
    made = make(hostile, scope="all")
    some = blocks(made)
    events = vobject.readOne(written(made, hostile, some, "UTC")).vevent_list
    assert len([event for event in events if event.summary.value.startswith("Study: ")]) >= len(made.steps)
    assert len(read(written(made, hostile, some, "UTC"))) == len(some)


# ---- blocks


@settings(deadline=None)
@given(
    st.lists(st.floats(0.5, 200), min_size=1, max_size=12),
    st.floats(0.5, 60),
    st.sets(st.integers(0, 6), max_size=7),
)
def test_blocks_hold_all_hours_in_order_and_on_the_days(hours, pace, days):
    try:
        week = study(pace, tuple(days))
    except ValueError:
        assert pace / len(days) > 16  # from eight in the morning, a day has no more
        return
    steps = [Ahead(f"s{at}", each, START, START) for at, each in enumerate(hours)]
    found = list(sessions(steps, week))
    assert list(dict.fromkeys(each.step for each in found)) == [step.id for step in steps]
    assert all(each.day.weekday() in week.days for each in found)
    assert all(week.begin <= each.begin and each.begin + each.minutes <= week.begin + week.minutes for each in found)
    assert [(each.day, each.begin) for each in found] == sorted({(each.day, each.begin) for each in found})
    floor = 30 * len(steps)
    assert abs(sum(each.minutes for each in found) - sum(hours) * 60) <= 35 + floor * (min(hours) < 1)
    if not days:
        assert week.minutes * len(week.days) >= pace * 60


def test_where_the_plan_waits_the_calendar_waits():
    steps = [Ahead("a", 8, START, date(2026, 10, 11)), Ahead("b", 8, date(2026, 12, 1), date(2026, 12, 8))]
    found = list(sessions(steps, study(8)))
    assert min(each.day for each in found if each.step == "b") >= date(2026, 12, 1)


def test_what_is_late_begins_today():
    found = list(sessions([Ahead("a", 8, START, date(2026, 10, 11))], study(8), date(2027, 1, 1)))
    assert found[0].day >= date(2027, 1, 1)


@pytest.mark.parametrize(
    ("hours", "days", "begin", "week"),
    [
        (8, (), None, ((1, 3, 5), 18 * 60, 160)),
        (3, (), None, ((1,), 18 * 60, 180)),
        (80, (), None, ((0, 1, 2, 3, 4, 5, 6), 8 * 60, 690)),
        (10, (0, 2), 19 * 60, ((0, 2), 19 * 60, 300)),
    ],
)
def test_a_week_of_study(hours, days, begin, week):
    found = study(hours, days, begin)
    assert (found.days, found.begin, found.minutes) == week


def test_a_block_ends_on_its_day():
    with pytest.raises(ValueError, match=r"20\.0 h from 08:00 do not fit a day"):
        study(20, (5,))
