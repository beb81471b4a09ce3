"""Dates, headings, parts; degrees, licences and certifications; and the rule that gives levels."""

from __future__ import annotations

from datetime import date

import pytest

from hcai_career.person.resume.dates import Span, covered, spans
from hcai_career.person.resume.document import of_text
from hcai_career.person.resume.headings import heading
from hcai_career.person.resume.parts import parts
from hcai_career.person.resume.understand import understand

TODAY = date(2026, 11, 1)
MONTH = 2026 * 12 + 10


def at(year: int, month: int) -> int:
    return year * 12 + month - 1


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("June 2019 – Present", at(2019, 6), MONTH),
        ("09/2016 to 03/2018", at(2016, 9), at(2018, 3)),
        ("04/2022 – heute", at(2022, 4), MONTH),
        ("2021-03 to now", at(2021, 3), MONTH),
        ("2014-06-01 - 2016-01-31", at(2014, 6), at(2016, 1)),
        ("Paramedic since 2018", at(2018, 1), MONTH),
        ("Depuis 2020", at(2020, 1), MONTH),
        ("2013 – 2016", at(2013, 7), at(2016, 6)),
        ("autumn 2024 – spring 2025", at(2024, 7), at(2025, 6)),
    ],
)
def test_spans(line, first, last):
    assert [each.span for each in spans(line, MONTH)] == [Span(first, last)]


@pytest.mark.parametrize("line", ["€2000 - 3000", "2023 – expected 2027", "call 2019 2020", "from 2016 on"])
def test_what_is_no_span(line):
    assert not spans(line, MONTH)


def test_months_that_overlap_count_once():
    assert covered([Span(0, 11), Span(6, 17), Span(24, 24)]) == 19


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("EXPERIENCE", "work"),
        ("### where ###", "work"),
        ("CLINICAL PLACEMENTS (820 hours)", "work"),
        ("Berufserfahrung", "work"),
        ("Education: PhD Statistics, 2014", "education"),
        ("LICENSES AND CERTIFICATIONS", "certificates"),
        ("interests cricket, radios", "pastime"),
        ("papers.", None),
        ("Worked on experience design for banks", None),
    ],
)
def test_headings(line, section):
    opened = heading(line)
    assert (opened.section if opened else None) == section


def test_languages_of_programming_are_no_languages():
    text = "TECHNICAL SKILLS\nLanguages: Go, Java, Python\n\nLANGUAGES\nGerman, English"
    assert [part.section for part in parts(of_text("text", text), MONTH)] == ["skills", "languages"]


def test_time_off_is_no_work(tiny):
    text = "WORK\nNurse, 01/2010 – 12/2014\n\nCareer break, 01/2015 – 12/2019\n\nNurse, 01/2020 – 12/2020"
    assert understand(of_text("text", text), "x", tiny, TODAY).years == 6


def level_of(tiny, text: str, skill: str = "python") -> tuple[int, str]:
    found = understand(of_text("text", text), "x", tiny, TODAY)
    one = next(each for each in found.skills if each.skill == skill)
    return one.level, one.confidence


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("COURSES\nPython, 20 hours", 1),
        ("SKILLS\nPython", 2),
        ("WORK\nAnalyst, 01/2026 – present\n- Reports in Python", 2),
        ("WORK\nAnalyst, 01/2024 – present\n- Reports in Python", 3),
        ("WORK\nAnalyst, 01/2018 – present\n- Reports in Python", 3),
        ("WORK\nAnalyst, 01/2018 – present\n- Reports in Python\n- Taught Python\n- Python services", 4),
        ("WORK\nAnalyst, 01/2012 – 12/2016\n- Reports in Python\n- Taught Python\n- Python services", 2),
        ("SKILLS\nPython (basic)", 1),
        ("SKILLS\nPython (expert)", 3),
        ("SKILLS\nPython (6 years)", 3),
    ],
)
def test_the_rule_of_levels(tiny, text, level):
    assert level_of(tiny, text)[0] == level


def test_two_places_are_surer_than_one(tiny):
    assert level_of(tiny, "SKILLS\nPython")[1] == "medium"
    assert level_of(tiny, "SKILLS\nPython, pandas")[1] == "high"


@pytest.mark.parametrize(
    ("text", "eqf"),
    [
        ("EDUCATION\nBSc Biology, 2015", 6),
        ("EDUCATION\nMS Robotics, 2019", 7),
        ("EDUCATION\nPhD candidate, 2024 – present\nBA History, 2020", 6),
        ("EDUCATION\nBSc Computer Science, 2024 – expected 2027", None),
        ("AUSBILDUNG\nM.Sc. Wirtschaftsinformatik, 2019", 7),
        ("FORMACIÓN\nMaestría en Epidemiología, 2019", 7),
        ("Jane Doe, PharmD", 7),
        ("Boston, MA\nWork in CA", None),
        ("EDUCATION\nAssociate of Applied Science, 2011", 5),
    ],
)
def test_degrees(tiny, text, eqf):
    assert understand(of_text("text", text), "x", tiny, TODAY).eqf == eqf


def test_a_degree_behind_the_name_is_not_named_twice(tiny):
    found = understand(of_text("text", "Jo Doe, BSN, PhD\n\nEDUCATION\nBSN, 2017"), "x", tiny, TODAY)
    assert [(each.eqf, each.words.place) for each in found.degrees] == [(8, "line 1"), (6, "line 4")]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Registered Nurse, Ohio, active", ("nurse",)),
        ("LICENCES\nRN licence (expired 2019)", ()),
        ("GMC no. 0000000 full registration with licence to practise", ("physician",)),
        ("Nursing student", ()),
        ("I plan to become a registered nurse", ()),
    ],
)
def test_licences(tiny, text, held):
    assert understand(of_text("text", text), "x", tiny, TODAY).held == held


def test_too_little_asks_for_three_things(tiny):
    found = understand(of_text("text", "Sam Rivers\nBarista, 2022–2025"), "x", tiny, TODAY)
    assert not found.skills
    assert len(found.ask) == 3


def test_a_finding_says_where_its_words_stand(tiny):
    found = understand(of_text("text", "SKILLS\n\n- pandas and more\n  words, Python"), "x", tiny, TODAY)
    (one,) = found.skills
    assert [(each.text, each.place) for each in one.words] == [("pandas", "line 3"), ("Python", "line 4")]
