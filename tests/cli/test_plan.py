"""`hcai plan` as a person meets it: pages at three widths, reasons, wishes that cannot be met, and slips of the hand."""

from __future__ import annotations

import json

import pytest

from hcai_career import catalog
from hcai_career.cli import main

START = "--start 2026-12-01"
PAGES = {
    "plan": f"plan --from nurse --to ml-engineer {START} --scope all",
    "plan-cheapest": f"plan --from nurse --to ml-engineer {START} --prefer cheapest --hours-per-week 20",
    "plan-budget": f"plan --from software-engineer --to data-scientist {START} --budget 400",
    "plan-nothing-to-do": f"plan --from nurse --to data-scientist {START} --have python=4 --have statistics=4 "
    "--have machine-learning=4 --have r=4 --have health-data=4",
    "plan-capped": f"plan --from student --to ai-specialist {START}",
    "plan-why": f"plan --from nurse --to ml-engineer {START} --why 3",
    "plan-why-project": f"plan --from nurse --to ml-engineer {START} --why 6",
}


@pytest.mark.parametrize("name", PAGES)
def test_page(name, page):
    page(name, PAGES[name])


@pytest.mark.parametrize(
    ("name", "wishes"),
    {
        "plan-none-deadline": "--deadline 2026-12-02",
        "plan-none-budget": "--budget 0",
        "plan-none-language": "--language de",
    }.items(),
)
def test_wishes_that_cannot_be_met_are_named_with_the_value_that_works(name, wishes, hcai, golden):
    command = f"plan --from student --to ml-engineer {START} {wishes}"
    ran = hcai(*command.split())
    assert (ran.code, ran.err) == (1, "")
    golden(name, f"$ hcai {command}\n{ran.out}")


def test_what_works_really_works(hcai):
    refused = hcai(*f"plan --from student --to ml-engineer {START} --budget 0 --format json".split())
    works = json.loads(refused.out)["data"]["conflicts"][0]["works"].strip("$").replace(",", "")
    assert hcai(*f"plan --from student --to ml-engineer {START} --budget {works}".split()).code == 0


def test_a_word_for_a_day_is_understood(hcai):
    ran = hcai("plan", "--from", "student", "--to", "ml-engineer", "--deadline", "tomorrow", "--format", "json")
    assert ran.code == 1
    assert json.loads(ran.out)["schema"] == "hcai.no-plan/1"


def test_without_a_background_one_starts_from_nothing_but_have(hcai):
    ran = hcai(*f"plan --to data-scientist --have python=3 {START} --format json".split())
    data = json.loads(ran.out)["data"]
    assert data["person"] == "You"
    assert data["background"] is None
    assert all(lift["skill"] != "python" for step in data["steps"] for lift in step["lifts"])


def test_the_same_input_gives_the_same_plan(hcai):
    command = f"plan --from nurse --to ml-engineer {START} --scope all --format json".split()
    assert hcai(*command).out == hcai(*command).out


SLIPS = {
    "an unknown role": ("--from nurse --to wizard", 1, "no role is called 'wizard'"),
    "an unknown background": ("--from wizard --to ml-engineer", 1, "no background or occupation is called 'wizard'"),
    "a near miss": ("--from nurse --to ml-enginer", 1, "ml-engineer"),
    "an unknown skill": ("--from nurse --to ml-engineer --have cobol=3", 1, "no skill is called 'cobol'"),
    "a level of 9": ("--from nurse --to ml-engineer --have python=9", 2, "'9' is not a level"),
    "no level": ("--from nurse --to ml-engineer --have python", 2, "'python' is not SKILL=LEVEL"),
    "a negative budget": ("--from nurse --to ml-engineer --budget -1", 2, "--budget: -1 is out of range"),
    "a budget that is no number": ("--from nurse --to ml-engineer --budget lots", 2, "lots"),
    "an endless budget": ("--from nurse --to ml-engineer --budget inf", 2, "--budget: inf is out of range"),
    "no hours": ("--from nurse --to ml-engineer --hours-per-week 0", 2, "from 0.5 to 80"),
    "more hours than a week has": ("--from nurse --to ml-engineer --hours-per-week 200", 2, "from 0.5 to 80"),
    "a day that does not exist": ("--from nurse --to ml-engineer --start 2027-02-30", 2, "not a day of the calendar"),
    "words for a date": ("--from nurse --to ml-engineer --start soon", 2, "'soon' is not a date"),
    "a year that is a slip": ("--from nurse --to ml-engineer --start 0226-12-01", 2, "check the year"),
    "a deadline before the start": (
        f"--from nurse --to ml-engineer {START} --deadline 2026-11-01",
        2,
        "before the start",
    ),
    "an unknown language": ("--from nurse --to ml-engineer --language xx", 1, "no resource is in 'xx'"),
    "an unknown resource": ("--from nurse --to ml-engineer --without magic", 1, "no resource is called 'magic'"),
    "a step that is not there": (f"--from nurse --to ml-engineer {START} --why 99", 1, "there is no step 99"),
    "no role": ("--from nurse", 2, "--to"),
    "an unknown wish": ("--from nurse --to ml-engineer --prefer easiest", 2, "easiest"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_gets_one_clear_message_and_the_right_exit_code(slip, hcai):
    words, code, said = SLIPS[slip]
    ran = hcai("plan", *words.split())
    assert ran.code == code
    assert ran.out == ""
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert len(ran.err.splitlines()) <= 3


def test_text_of_the_content_cannot_act_on_the_terminal(damaged_tiny, capsys):
    """Markup in a title is shown as letters. (An escape sequence does not get past the reader.)"""
    assert main(["plan", "--from", "nurse", "--to", "ml-engineer", "--data", str(damaged_tiny)]) == 0
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "[red]Basics" in shown


@pytest.fixture
def damaged_tiny(tmp_path, tiny_dir):
    for path in tiny_dir.glob("*.yaml"):
        text = path.read_text(encoding="utf-8").replace("title: Python Basics", 'title: "[red]Basics"')
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_main_case_gives_a_dated_proven_plan_within_its_budget(capsys):
    words = "plan --from registered-nurse --to clinical-ai-specialist --hours-per-week 8 --budget 1500 --format json"
    assert main(words.split()) == 0
    data = json.loads(capsys.readouterr().out)["data"]
    assert data["proof"]["proven"]
    assert data["totals"]["cost"] <= 1500
    assert data["steps"]
    assert data["totals"]["finish"] > data["wishes"]["start"]
    content = catalog.read()
    for step in data["steps"]:
        if step["kind"] == "resource":
            assert step["url"] == content.resources[step["id"]].url


def test_budget_0_plans_with_what_is_free_or_says_what_is_not(capsys):
    words = "plan --from registered-nurse --to clinical-ai-specialist --budget 0 --format json"
    code = main(words.split())
    answer = json.loads(capsys.readouterr().out)
    if code == 0:
        assert answer["data"]["totals"]["cost"] == 0
        assert all(step["cost"] == 0 and step["subscription"] is None for step in answer["data"]["steps"])
    else:
        assert answer["data"]["missing"] or answer["data"]["conflicts"]


# ---- gates


def test_a_licence_that_is_lacking_is_no_matter_of_courses(hcai):
    ran = hcai("plan", "--from", "software-engineer", "--to", "ai-lead", "--licence", "none")
    assert (ran.code, ran.err) == (1, "")
    assert "No course leads" in ran.out
    assert "hcai roles show" in ran.out
    assert "Timeline" not in ran.out
    written = json.loads(hcai("plan", "--to", "ai-lead", "--licence", "none", "--format", "json").out)
    assert (written["schema"], written["data"]["gates"]["barred"]) == ("hcai.barred/1", True)
    assert written["sources"]["pay-survey"]


def test_who_holds_the_licence_or_says_nothing_of_it_gets_a_plan(hcai):
    for licence in (["--licence", "physician"], []):
        ran = hcai("plan", "--to", "ai-lead", *licence, "--scope", "all")
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.splitlines()[2].startswith("  Gates")


def test_a_degree_that_is_required_and_lacking_is_said_first(hcai):
    out = hcai("plan", "--to", "ml-engineer", "--education", "school").out
    assert out.splitlines()[2].startswith("  Gates           ✗ ")
    assert "degree required" in out
