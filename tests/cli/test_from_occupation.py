"""An occupation of the table wherever a background is accepted; and nothing of it loaded for whoever names a background."""

from __future__ import annotations

import json

import pytest

PROBE = """
import sys
from hcai_career.cli import main
main(sys.argv[1:])
sys.stderr.write(str("hcai_career.catalog.model.occupations" in sys.modules))
"""


def test_a_plan_from_an_occupation(hcai) -> None:
    ran = hcai(
        "plan", "--from", "oxygen therapist", "--to", "data-scientist", "--start", "2027-01-04", "--format", "json"
    )
    assert (ran.code, ran.err) == (0, "")
    plan = json.loads(ran.out)["data"]
    assert (plan["person"], plan["background"]) == ("Respiratory Therapists", "29-1126.00")
    assert plan["steps"]


@pytest.mark.parametrize(
    "command",
    [
        "roles show ml-engineer --from 29-1126.00",
        "compare ml-engineer data-scientist --from 29-1126.00",
        "credentials list --for 29-1126.00",
        "degrees list --for 29-1126.00",
        "backgrounds show 29-1126",
    ],
)
def test_commands_that_take_a_background_take_an_occupation(hcai, command: str) -> None:
    ran = hcai(*command.split())
    assert (ran.code, ran.err) == (0, "")


def test_what_is_held_at_the_gates_is_that_of_the_occupation(hcai) -> None:
    ran = hcai("credentials", "list", "--for", "29-1126.00")
    assert "Respiratory Therapists" in ran.out


def test_the_page_says_whose_data_it_is(hcai) -> None:
    ran = hcai("backgrounds", "show", "29-1126.00", "--width", "300")
    for words in ("O*NET Database", "USDOL/ETA", "CC BY 4.0", "modified", "not approved, endorsed or tested"):
        assert words in ran.out


def test_a_miss_names_the_nearest_of_both(hcai) -> None:
    ran = hcai("plan", "--from", "respirtory therapists", "--to", "ml-engineer")
    assert ran.code == 1
    assert "no background or occupation is called 'respirtory therapists'" in ran.err
    assert "29-1126.00 (Respiratory Therapists)" in ran.err


def test_naming_a_background_loads_no_occupation(hcai_process) -> None:
    hcai_process("roles", "list")  # warms the snapshot
    assert hcai_process("backgrounds", "show", "nurse", code=PROBE).stderr == "False"
    assert hcai_process("backgrounds", "show", "29-1126.00", code=PROBE).stderr == "True"


@pytest.mark.parametrize(("typed", "offered"), [("nu", ["nurse"]), ("29", ["29-1126.00"]), ("zz", [])])
def test_completion_offers_occupations_where_no_background_fits(hcai_process, typed: str, offered: list[str]) -> None:
    line = f"hcai backgrounds show {typed}"
    ran = hcai_process(env={"_HCAI_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": "3"})
    assert ran.stdout.split() == offered
