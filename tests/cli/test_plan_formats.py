"""`hcai plan` for other tools, as one types it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cli.conftest import Hcai

PLAN = ("plan", "--from", "nurse", "--to", "ml-engineer", "--start", "2026-12-07", "--no-profile")
BEGINS = {"markdown": "# Registered Nurse", "csv": "step,state,stage", "ics": "BEGIN:VCALENDAR"}


@pytest.mark.parametrize("name", BEGINS)
def test_each_format_writes_itself(name: str, hcai: Hcai) -> None:
    ran = hcai(*PLAN, "--format", name)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(BEGINS[name])


@pytest.mark.parametrize("name", BEGINS)
def test_where_there_is_no_plan_the_file_stays_empty(name: str, hcai: Hcai) -> None:
    ran = hcai(*PLAN, "--format", name, "--budget", "0")
    assert (ran.code, ran.out) == (1, "")
    assert "--budget" in ran.err


def test_the_calendar_is_as_one_wishes(hcai: Hcai) -> None:
    wishes = ("--study-day", "mon", "--study-day", "Friday", "--study-time", "7:30", "--timezone", "Europe/Berlin")
    ran = hcai(*PLAN, "--format", "ics", *wishes)
    assert ran.code == 0
    assert "DTSTART;TZID=Europe/Berlin:20261207T073000" in ran.out
    assert "BYDAY=MO,FR" in ran.out


def test_the_zone_of_the_machine_is_taken(hcai_process: Any) -> None:
    assert "TZID=Asia/Kolkata" in hcai_process(*PLAN, "--format", "ics", env={"TZ": "Asia/Kolkata"}).stdout


def test_a_file_is_utf_8_wherever_it_is_written(hcai_process: Any) -> None:
    ran = hcai_process(*PLAN, "--format", "markdown", env={"PYTHONIOENCODING": "ascii"})
    assert ran.stdout.startswith("# Registered Nurse → ")


LIBRARIES = {"jinja2", "icalendar", "tzlocal", "rdflib", "sqlite3"}
PROBE = """
import sys
from hcai_career.cli import main
code = main(sys.argv[1:])
sys.stderr.write(",".join({name.partition(".")[0] for name in sys.modules}))
sys.exit(code)
"""


@pytest.mark.parametrize("args", [PLAN, (*PLAN, "--format", "json"), ("roles", "list"), ("export", "catalog")])
def test_a_library_for_a_format_is_imported_for_that_format_alone(args: tuple[str, ...], hcai_process: Any) -> None:
    hcai_process("roles", "list")  # warms the snapshot
    ran = hcai_process(*args, code=PROBE)
    assert ran.returncode == 0, ran.stderr
    assert not set(ran.stderr.split(",")) & LIBRARIES


SLIPS = {
    "a day that is none": (("--format", "ics", "--study-day", "funday"), "days are mon, tue, wed"),
    "two days in one": (("--format", "ics", "--study-day", "t"), "days are mon, tue, wed"),
    "a time that is none": (("--format", "ics", "--study-time", "25:00"), "write it as HH:MM"),
    "a zone that is none": (("--format", "ics", "--timezone", "berlin"), "did you mean Europe/Berlin"),
    "more than a day holds": (("--format", "ics", "--study-day", "sat", "--study-time", "20:00"), "give more days"),
    "a day without a calendar": (("--study-day", "mon"), "add --format ics"),
    "a step as a table": (("--why", "1", "--format", "csv"), "--format text or json"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_gets_one_clear_message(slip: str, hcai: Hcai) -> None:
    args, said = SLIPS[slip]
    ran = hcai(*PLAN, *args)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
