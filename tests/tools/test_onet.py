"""From O*NET to our levels: what a test of the mapping asks, what a title becomes, and that the file is not stale."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from tools.onet import facts, levels, mapping, names, standing, write
from tools.onet.__main__ import skills
from tools.onet.facts import Facts, Name, Rating, Tool
from tools.onet.mapping import Core, Crosswalk, Rule, Way

ROOT = Path(__file__).parents[2]
ANY = Way(knowledge={}, skill={}, used=None, asked=None, of=None, but=(), zone=0)
NURSE = Facts(
    code="29-1141.00",
    title="Registered Nurses",
    skill={"Instructing": Rating(3.2, 3.8)},
    knowledge={"Medicine and Dentistry": Rating(4.4, 4.5), "Chemistry": Rating(2.2, 2.5)},
    software=(Tool("Epic Systems", "Medical software", True), Tool("SOAPware EMR", "Medical software", False)),
    zone=4,
    schooling={3: 20.0, 5: 20.0, 6: 60.0},
    names=(Name("Staff Nurse", True, 3),),
)
CROSSWALK = Crosswalk(
    importance={"knowledge": {1: 2.0, 2: 2.5, 3: 3.0}, "skill": {1: 1.5, 2: 2.0, 3: 2.5}},
    groups={"care": ("29-",), "animals": ("29-1131",)},
    tools={"records": ("Epic Systems", "* EMR"), "python": ("Python",)},
    skills={},
    core={},
    like={},
    exposure={"care": ("29-1",)},
    licences={"29-1141": ("nurse",)},
    no_licence=("13-",),
)


@pytest.mark.parametrize(
    ("test", "level", "passed"),
    [
        (replace(ANY, knowledge={"Medicine and Dentistry": 4.5}), 3, True),
        (replace(ANY, knowledge={"Medicine and Dentistry": 4.6}), 3, False),
        (replace(ANY, knowledge={"Chemistry": 2.5}), 1, True),
        (replace(ANY, knowledge={"Chemistry": 2.5}), 2, False),  # not important enough for that
        (replace(ANY, knowledge={"Physics": 0.1}), 1, False),
        (replace(ANY, skill={"Instructing": 3.8}), 3, True),
        (replace(ANY, used="records"), 1, True),
        (replace(ANY, asked="records"), 1, True),
        (replace(ANY, used="python"), 1, False),
        (replace(ANY, of="care"), 1, True),
        (replace(ANY, of="care", but=("animals",)), 1, True),
        (replace(ANY, but=("care",)), 1, False),
        (replace(ANY, zone=4), 1, True),
        (replace(ANY, zone=5), 1, False),
    ],
)
def test_every_condition_of_a_test_must_hold(test: Way, level: int, passed: bool) -> None:
    assert levels.passes(NURSE, test, level, CROSSWALK) is passed


def test_a_product_in_no_demand_is_used_but_not_asked_for() -> None:
    quiet = replace(NURSE, software=(Tool("SOAPware EMR", "Medical software", False),))
    assert levels.passes(quiet, replace(ANY, used="records"), 1, CROSSWALK)
    assert not levels.passes(quiet, replace(ANY, asked="records"), 1, CROSSWALK)


def test_the_highest_level_counts_and_the_core_replaces_it() -> None:
    easy, hard = replace(ANY, of="care"), replace(ANY, zone=5)
    rule = Rule("patient-care", "care", "care", {1: (easy,), 2: (hard, easy), 3: (hard,)})
    rules = replace(CROSSWALK, skills={"patient-care": rule})
    assert levels.of(NURSE, rules) == {"patient-care": 2}
    with_core = replace(rules, core={NURSE.code: Core({"patient-care": 0, "pharmacology": 4}, "because")})
    assert levels.of(NURSE, with_core) == {"pharmacology": 4}
    too_much = replace(rules, core={NURSE.code: Core({"pharmacology": 5}, "because")})
    with pytest.raises(ValueError, match="more than an occupation can promise"):
        levels.of(NURSE, too_much)


def test_an_occupation_without_ratings_borrows_them_and_keeps_its_own() -> None:
    unrated = replace(NURSE, code="29-2043.00", knowledge={}, skill={"Instructing": Rating(3.0, 1.0)})
    rules = replace(CROSSWALK, like={"29-2043.00": NURSE.code})
    read = levels.borrowing(unrated, {NURSE.code: NURSE}, rules)
    assert read.knowledge == NURSE.knowledge
    assert read.skill == {"Instructing": Rating(3.0, 1.0)}
    assert read.code == "29-2043.00"


@pytest.mark.parametrize(
    ("title", "one", "parts"),
    [
        ("Respiratory Therapists", "Respiratory Therapist", {"Respiratory Therapist"}),
        ("Accountants and Auditors", "", {"Accountant", "Auditor"}),
        ("Medical and Health Services Managers", "", {"Medical Services Manager", "Health Services Manager"}),
        ("Dentists, General", "Dentist", {"Dentist"}),
        ("Software Quality Assurance Analysts and Testers", "", {"Software Quality Assurance Analyst", "Tester"}),
        ("Midwives", "Midwife", {"Midwife"}),
        ("Secretaries", "Secretary", {"Secretary"}),
        ("Orthopedic Surgeons, Except Pediatric", "Orthopedic Surgeon", {"Orthopedic Surgeon"}),
    ],
)
def test_titles_in_the_singular(title: str, one: str, parts: set[str]) -> None:
    assert names.singular(title) == one
    assert parts <= set(names.parts_of(title))


def test_a_shared_title_goes_to_whom_it_fits_best() -> None:
    other = replace(NURSE, code="29-1141.01", title="Acute Care Nurses", names=(Name("Staff Nurse", False, 9),))
    found = names.aliases({NURSE.code: NURSE, other.code: other})
    assert found == {NURSE.code: ("Registered Nurse", "Staff Nurse"), other.code: ("Acute Care Nurse",)}


def test_schooling_is_the_median_and_a_professional_doctorate_stands_at_a_masters() -> None:
    assert standing.eqf(NURSE) == 6
    assert standing.eqf(replace(NURSE, schooling={11: 90.0, 12: 10.0})) == 7
    assert standing.eqf(replace(NURSE, code="19-2012.00", schooling={11: 90.0, 12: 10.0})) == 8
    assert standing.eqf(replace(NURSE, schooling={6: 30.0})) == 6  # most was suppressed: the job zone says
    assert standing.eqf(replace(NURSE, schooling={}, zone=3)) is None


def test_licences_are_held_not_held_or_not_known() -> None:
    assert standing.licences(NURSE, CROSSWALK) == ("nurse",)
    assert standing.licences(replace(NURSE, code="13-2011.00"), CROSSWALK) == ()
    assert standing.licences(replace(NURSE, code="29-2055.00"), CROSSWALK) is None


def test_a_rating_that_is_to_be_suppressed_is_not_read(tmp_path: Path) -> None:
    rows = ["O*NET-SOC Code,Element Name,Scale ID,Data Value,Recommend Suppress"]
    rows += ["1,Biology,IM,3.0,N", "1,Biology,LV,4.0,N", "1,Physics,IM,3.0,N", "1,Physics,LV,4.0,Y"]
    with gzip.open(tmp_path / "some.csv.gz", "wt", encoding="utf-8-sig") as file:
        file.write("\n".join(rows))
    assert facts.ratings(tmp_path, "some") == {"1": {"Biology": Rating(3.0, 4.0)}}


def test_what_is_written_reads_back() -> None:
    rules = replace(CROSSWALK, core={NURSE.code: Core({"pharmacology": 2}, "because")})
    named = replace(NURSE, names=(Name("Nurse: Ward", True, 1), Name("Yes", True, 1)))
    read = yaml.safe_load(write.text({NURSE.code: named}, rules))
    assert read["occupations"][NURSE.code] == {
        "title": "Registered Nurses",
        "guided": ["pharmacology"],
        "core": ["pharmacology"],
        "aliases": ["Registered Nurse", "Yes", "Nurse: Ward"],
        "zone": 4,
        "eqf": 6,
        "licences": ["nurse"],
        "exposure": "care",
    }


def test_every_line_of_the_mapping_has_its_reason_and_no_more_than_three_levels() -> None:
    read = mapping.read()
    assert all(rule.reason and rule.about and rule.levels.keys() <= {1, 2, 3} for rule in read.skills.values())
    assert all(core.reason for core in read.core.values())


def test_what_is_misspelt_in_the_mapping_is_said() -> None:
    strange = replace(ANY, knowledge={"Phisics": 1.0}, of="clinic", asked="pyton")
    rules = replace(CROSSWALK, skills={"flying": Rule("flying", "wings", "because", {1: (strange,)})})
    said = list(mapping.problems(rules, {NURSE.code: NURSE}, {"patient-care"}))
    assert said == [
        "no skill of ours is called flying",
        "flying: O*NET has no knowledge Phisics",
        "flying: no group is called clinic",
        "flying: no tools are called pyton",
        "tools python: no occupation uses any of them",
    ]


def test_the_mapping_fits_onet_and_the_file_is_what_it_makes(onet: Path) -> None:
    known, mapped = facts.read(onet), mapping.read()
    assert list(mapping.problems(mapped, known, skills())) == []
    assert write.text(known, mapped) == (ROOT / "data" / "occupations.yaml").read_text(encoding="utf-8")
