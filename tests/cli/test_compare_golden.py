"""What `hcai compare` says on the tiny content: roles and occupations, two and more, narrow and wide."""

from __future__ import annotations

import json
from shlex import split

import pytest
from rich.cells import cell_len

WIDTHS = (60, 80, 160)
PAGES = {
    "compare": "compare ml-engineer data-scientist",
    "compare-capped": "compare ml-engineer ai-lead --all",
    "compare-four": "compare ml-engineer data-scientist ai-specialist ai-lead",
    "compare-gates": "compare ai-lead ml-engineer --from software-engineer",
    "compare-occupation": "compare 15-2051 ml-engineer --why",
    "compare-occupations": "compare 29-1126.00 'data miner' ai-lead --all --from nurse",
}


@pytest.mark.parametrize("name", PAGES)
def test_page(name, hcai, golden):
    pages = []
    for width in WIDTHS:
        ran = hcai(*split(PAGES[name]), "--width", str(width))
        assert (ran.code, ran.err) == (0, "")
        assert [line for line in ran.out.splitlines() if cell_len(line) > width] == []
        pages.append(f"$ hcai {PAGES[name]} --width {width}\n{ran.out}")
    golden(name, "\n".join(pages))


@pytest.mark.parametrize("width", [40, 50, 60, 72, 80, 120, 200])
def test_four_fit_any_width(hcai, width):
    ran = hcai(*PAGES["compare-four"].split(), "--width", str(width))
    assert max(map(cell_len, ran.out.splitlines())) <= width
    assert ("Bars need" in ran.out) == (width < 80)


def test_the_way_from_an_occupation_is_what_its_plan_says(hcai):
    """`plan --from CODE`, `match --from CODE` and `compare CODE` agree on how much is brought along."""
    side = json.loads(hcai("compare", "15-2051", "ml-engineer", "--format", "json").out)["data"]["journeys"][0]
    plan = json.loads(hcai("plan", "--from", "15-2051", "--to", "ml-engineer", "--format", "json").out)["data"]
    ranked = json.loads(hcai("match", "--from", "15-2051", "--format", "json").out)["data"]["ranked"]
    share = next(each["share"] for each in ranked if each["role"] == "ml-engineer")
    assert side["share"] == plan["now"]["share"] == share
    assert side["gates"]["gates"] == plan["gates"]["gates"]


def test_json_says_whose_data_it_is(hcai):
    found = json.loads(hcai("compare", "15-2051", "ml-engineer", "--format", "json").out)
    assert found["schema"] == "hcai.side-by-side/1"
    assert set(found["data"]["sides"][0]["occupation"]["sources"]) <= set(found["sources"])


def test_roles_alone_stay_what_they_were(hcai):
    assert json.loads(hcai("compare", "ml-engineer", "data-scientist", "--format", "json").out)["schema"] == (
        "hcai.comparison/1"
    )


OCCUPATIONS = {"hcai_career.catalog.model.occupations", "hcai_career.advise.similar", "hcai_career.advise.sides"}
PROBE = """
import sys
from hcai_career.cli import main
main(sys.argv[1:])
sys.stderr.write(",".join(sorted(sys.modules)))
"""


def test_comparing_roles_loads_no_occupation(hcai_process):
    hcai_process("roles", "list")  # warms the snapshot
    roles = hcai_process("compare", "ml-engineer", "data-scientist", code=PROBE).stderr.split(",")
    assert not OCCUPATIONS & set(roles)
    assert set(hcai_process("compare", "ml-engineer", "15-2051", code=PROBE).stderr.split(",")) >= OCCUPATIONS
