"""A profile is read strictly: what is wrong is told with its place, and what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcai_career import catalog
from hcai_career.catalog import Catalog
from hcai_career.person import profile_file, profile_read
from hcai_career.person.profile import FORMAT, NOTHING, HeldDegree, HeldLicence, HeldSkill, Profile

HERE = Path("me.yaml")


def read(text: str, content: Catalog) -> Profile:
    return profile_read.admit(profile_file.document(text, HERE), content)


WHOLE = """\
hcai: profile/1
background: Nurse
skills:
  Python: 2
  statistics: {level: 3, evidence: course, words: two terms}
education: {eqf: bachelor, title: BSc Nursing}
licences:
  - physician
  - {profession: nurse, jurisdiction: USA, expires: 2028-03-31}
years: 8
exposure: care
credentials: model-certificate
hours_per_week: 6.5
budget: 1500
region: california
jurisdiction: us
languages: [EN, de]
interests: [Medical imaging, hospital, bedside]
targets: [ml-engineer]
"""


def test_all_that_may_be_said(tiny: Catalog) -> None:
    assert read(WHOLE, tiny) == Profile(
        background="nurse",
        skills=(HeldSkill("python", 2), HeldSkill("statistics", 3, "course", "two terms")),
        education=HeldDegree(6, "BSc Nursing"),
        licences=(HeldLicence("physician"), HeldLicence("nurse", "us", "2028-03-31")),
        years=8.0,
        exposure="care",
        credentials=("model-certificate",),
        hours_per_week=6.5,
        budget=1500.0,
        region="california",
        jurisdiction="us",
        languages=("en", "de"),
        interests=("imaging", "hospital", "bedside"),
        targets=("ml-engineer",),
    )


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\n\n", "hcai: profile/1\n", "budget:\nskills: null\n"])
def test_nothing_said_is_no_mistake(tiny: Catalog, text: str) -> None:
    assert read(text, tiny) == NOTHING


@pytest.mark.parametrize("text", ["licences: none\n", "licences: []\n"])
def test_no_licence_can_be_said(tiny: Catalog, text: str) -> None:
    assert read(text, tiny).licences == ()


def test_the_template_says_nothing_and_its_examples_are_right() -> None:
    content = catalog.read()
    assert read(profile_file.TEMPLATE, content) == NOTHING
    lines = profile_file.TEMPLATE.splitlines()
    examples = [line.removeprefix("# ").partition("       ")[0] for line in lines[3:] if line.startswith("# ")]
    found = read("\n".join([f"hcai: {FORMAT}", *examples]), content)
    assert all(getattr(found, name) != getattr(NOTHING, name) for name in profile_read.FIELDS if name != "jurisdiction")


WRONG = [
    ("backgrund: nurse", "1:1", "'backgrund' is no field of a profile", "did you mean background?"),
    ("xyz: 1", "1:1", "'xyz' is no field of a profile", "known are background, skills"),
    ("hcai: profile/2", "1:7", "hcai: is 'profile/2'", "this hcai reads 'profile/1'"),
    ("background: nurs3", "1:13", "background: no background or occupation is called 'nurs3'", "did you mean nurse?"),
    ("background: 7", "1:13", "background: is 7, not a name", "write the id or the title of one"),
    ("skills: [python]", "1:9", "skills: is a list, not a mapping", "a skill and its level each"),
    ("skills:\n  pyton: 2", "2:10", "skills.pyton: no skill is called 'pyton'", "did you mean python"),
    ("skills:\n  python: 9", "2:11", "skills.python: 9 is not a level", "levels are 0 none, 1 aware"),
    ("skills:\n  python: true", "2:11", "skills.python: true is not a level", "levels are 0 none, 1 aware"),
    ("skills:\n  python: 1\n  Python: 2", "3:11", "skills.Python: the skill python stands twice", "keep one"),
    ("skills:\n  python: {evidence: said}", "2:11", "skills.python: says no level", "such as {level: 2"),
    ("skills:\n  python: {level: 2, evidnce: x}", "2:22", "skills.python: 'evidnce' is not known", "mean evidence?"),
    ("skills:\n  python: {level: 2, evidence: tv}", "2:32", "skills.python.evidence: 'tv' is not one", "one of said"),
    ("education: kindergarten", "1:12", "education: 'kindergarten' is not a level of education", "say school"),
    ("education: {eqf: 6, title: 7}", "1:28", "education.title: is 7, not text", "put it in quotes"),
    ("education: {title: BSc}", "1:12", "education: says no level", "such as {eqf: bachelor"),
    ("licences: [plumber]", "1:12", "licences[0]: no profession is called 'plumber'", "there are: nurse, physician"),
    (
        "licences: [{profession: nurse, jurisdiction: mars}]",
        "1:46",
        "licences[0].jurisdiction: no juris",
        "there are: uk",
    ),
    ("licences: [{profession: nurse, expires: 2027-02-30}]", "1:41", "'2027-02-30' is not a day", "year-month-day"),
    ("licences: [{jurisdiction: uk}]", "1:12", "licences[0]: says no profession", "such as {profession: nurse"),
    ("years: 300", "1:8", "years: 300 is out of range", "years from 0 to 60"),
    ("years: many", "1:8", "years: is 'many', not a number", "years from 0 to 60"),
    ("hours_per_week: .nan", "1:17", "hours_per_week: is '.nan', not a number", "hours from 0.5 to 80"),
    ("budget: -1", "1:9", "budget: -1 is out of range", "US dollars from 0 to 1,000,000"),
    ("exposure: yes", "1:11", "exposure: 'yes' is not one of the words", "one of none, visits, presence, care"),
    ("languages: [english]", "1:13", "languages[0]: 'english' is not a language", "two or three letters"),
    ("interests: [imagng]", "1:13", "interests[0]: no family of roles, use of AI", "did you mean imaging?"),
    ("targets: {a: 1}", "1:10", "targets: is a mapping, not a list", "items in [brackets]"),
    ("budget: 1\nbudget: 2", "2:1", "key 'budget' stands twice", "first on line 1"),
    ("- nurse", "1:1", "is not a mapping", ""),
    ("skills: {python: 2", "1:9", "a bracket or brace", "close it"),
    ("a: !!python/object:os.system x", "1:4", "tag !!python/object:os.system is not used", "plain values"),
]


@pytest.mark.parametrize(("text", "place", "message", "hint"), WRONG, ids=[each[0] for each in WRONG])
def test_what_is_wrong_is_told_with_its_place(tiny: Catalog, text: str, place: str, message: str, hint: str) -> None:
    with pytest.raises(profile_read.ProfileError) as caught:
        read(f"{text}\n", tiny)
    problem = next(each for each in caught.value.problems if message in each.message)
    assert str(problem.place) == f"me.yaml:{place}"
    assert hint in problem.hint
    assert "--no-profile" in caught.value.message


def test_all_that_is_wrong_is_told_at_once(tiny: Catalog) -> None:
    with pytest.raises(profile_read.ProfileError) as caught:
        read("budget: x\nyears: 99\nskills: {pyton: 9}\nfoo: 1\n", tiny)
    assert [problem.place.line for problem in caught.value.problems] == [1, 2, 3, 4]
    assert caught.value.message.startswith("4 problems in your profile")
