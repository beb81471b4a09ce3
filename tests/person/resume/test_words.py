"""Words: folding, the dictionary, and what the words about a find say of it."""

from __future__ import annotations

import pytest

from hcai_career.catalog import Catalog
from hcai_career.person.resume.context import needless, reason
from hcai_career.person.resume.dictionary import dictionary
from hcai_career.person.resume.ratings import rating, stated_years
from hcai_career.person.resume.tokens import keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Organisations", "organization"),
        ("modelling", "modeling"),
        ("analyses", "analysis"),
        ("tumour", "tumor"),
        ("programmes", "program"),
        ("Registries", "registry"),
        ("l’épidémiologie", "l'epidemiologie"),
        ("paediatrics", "pediatrics"),
    ],
)
def test_spelling_plural_and_accents_make_no_difference(one, other):
    assert keys(one) == keys(other)


@pytest.mark.parametrize(("one", "other"), [("C", "C++"), ("C", "C#"), ("HCPC", "HCPCS"), ("status", "statu")])
def test_what_is_different_stays_so(one, other):
    assert keys(one) != keys(other)


def found(tiny: Catalog, line: str) -> list[str]:
    return [hit.phrase.skill for hit in dictionary(tiny).find(line)]


def test_names_and_aliases_are_found_within_words_only(tiny):
    assert found(tiny, "Biostatistics and PYTHON programming.") == ["statistics", "python"]
    assert found(tiny, "Pythonesque statisticians") == []


def test_the_longest_name_counts(tiny):
    assert found(tiny, "Medical image analysis with computer vision") == ["vision", "vision"]
    assert found(tiny, "staff nurse at the bedside") == ["patient-care", "patient-care"]


def test_a_letter_counts_only_beside_its_like(tiny):
    assert found(tiny, "R and Python") == ["r", "python"]
    assert found(tiny, "Vitamin R") == []
    assert found(tiny, "r and Python") == ["python"]


def test_words_of_a_phrase_may_stand_apart(tiny):
    assert found(tiny, "I wrote some small scripts in Python") == ["python"]
    assert found(tiny, "wrote scripts in Perl") == ["python"]
    assert found(tiny, "wrote one two three four scripts in Perl") == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Built models in @Python@ for three years", None),
        ("No experience with SQL or @Python@", "denied"),
        ("I have never used @Python@", "denied"),
        ("@Python@: none yet", "denied"),
        ("No SQL; built tools in @Python@", None),
        ("Currently learning @Python@", "wished"),
        ("Want to learn @Python@ and R", "wished"),
        ("Interested in @machine learning@", "wished"),
        ("@Python@ for data science (in progress)", "wished"),
        ("Used machine learning and @Python@", None),
        ("Deep learning with @Python@", None),
        ("Our data scientists built it in @Python@", "others"),
        ("The vendor's team maintained the @Python@ code", "others"),
        ("Colleagues ran the @Python@ side", "others"),
        ("The team used SAS, and I wrote @Python@", None),
        ("A dashboard in @Python@ built by the data team", "others"),
        ("A model (colleagues used R) in @Python@", None),
        ("Harvard School of @Public Health@", "institution"),
        ("@Python@ Software Foundation", "institution"),
        ("together with @R@&D", "namesake"),
        ("Prof. L. @R@. Stein", "namesake"),
        ("@Excel@ at organising people", "namesake"),
        ("Reports in @Excel@", None),
        ("Hartford, @CT@ 06103", "namesake"),
        ("MRI, @CT@", None),
        ("dashboards for executive @leadership@", "namesake"),
        ("clinical @leadership@", None),
        ("Keine Erfahrung mit @Python@", "denied"),
        ("Me gustaría aprender @Python@", "wished"),
    ],
)
def test_the_words_about_a_find(text, why):
    before, words, after = text.split("@")
    assert reason(before + words + after, len(before), len(before) + len(words)) == why


def test_what_is_not_asked_for():
    text = "No clinical background required."
    assert needless(text, 3, 11)
    assert not needless("Clinical background required.", 0, 8)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("basic @Python@", 1),
        ("@Python@ (expert)", 3),
        ("SQL: good. @Python@: beginner", 1),
        ("Beginner: Rust, @Python@", 1),
        ("working knowledge of @Python@", 2),
        ("@Python@ (beginner - pandas)", 1),
        ("Python (beginner - @pandas@)", 1),
        ("advanced SQL and some R; @Python@", None),
        ("@Python@", None),
    ],
)
def test_what_people_say_of_their_level(text, level):
    before, words, after = text.split("@")
    assert rating(before + words + after, len(before), len(before) + len(words)) == level


@pytest.mark.parametrize(
    ("text", "years"), [("@Python@ (5 years)", 5), ("10+ years of @Python@", 10), ("@Python@ since school", None)]
)
def test_years_beside_a_skill(text, years):
    before, words, after = text.split("@")
    assert stated_years(before + words + after, len(before), len(before) + len(words)) == years
