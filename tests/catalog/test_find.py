"""From what a person types to an id."""

from __future__ import annotations

import pytest

from hcai_career.catalog import Catalog
from hcai_career.catalog.find import find, normal, readings
from hcai_career.problem import NotFoundError

NAMES = (
    ("nlp-engineer", "Natural Language Processing (NLP) Engineer", ("Text mining engineer",)),
    ("ml-engineer", "Machine Learning Engineer", ("MLOps & ML engineer",)),
    ("cpp", "C++", ()),
    ("c", "C", ()),
    ("csharp", "C#", ("C sharp",)),
    ("clinical-lead", "Clinical AI Lead", ()),
    ("clinical-writer", "Clinical Writer (AI)", ()),
    ("intro-a", "Introduction to Statistics", ()),
    ("intro-b", "Introduction to Statistics", ()),
    ("medecin", "Médecin numérique", ("Straße",)),
)
FOUND = [
    ("nlp-engineer", "nlp-engineer"),
    ("NLP Engineer", "nlp-engineer"),
    ("natural language processing (nlp) engineer", "nlp-engineer"),
    ("Natural Language Processing Engineer", "nlp-engineer"),
    ("natural-language-processing  nlp engineer", "nlp-engineer"),
    ("text mining engineer", "nlp-engineer"),
    ("text", "nlp-engineer"),
    ("ML_Engineer", "ml-engineer"),
    ("mlops and ml engineer", "ml-engineer"),
    ("mach", "ml-engineer"),
    ("c", "c"),
    ("C++", "cpp"),
    ("c#", "csharp"),
    ("clinical writer", "clinical-writer"),
    ("intro-a", "intro-a"),
    ("MEDECIN NUMERIQUE", "medecin"),
    ("strasse", "medecin"),
]


@pytest.mark.parametrize(("typed", "id_"), FOUND)
def test_found(typed: str, id_: str) -> None:
    assert find("role", typed, NAMES) == id_


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("clin", "'clin' fits 2 roles", "which one: clinical-lead, clinical-writer"),
        ("introduction to statistics", "fits 2 roles", "which one: intro-a, intro-b"),
        ("clinical ai leed", "no role is called 'clinical ai leed'", "did you mean clinical-lead"),
        ("engineer", "no role is called", "did you mean ml-engineer, nlp-engineer"),
        ("zzzzz", "no role is called 'zzzzz'", ""),
        ("", "no role is called ''", ""),
        ("()", "no role is called '()'", ""),
        ("\x1b[31m", "no role is called", ""),
    ],
)
def test_not_found(typed: str, message: str, hint: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        find("role", typed, NAMES)
    assert message in caught.value.message
    assert hint in caught.value.hint
    assert caught.value.message.isprintable()


def test_a_title_wins_over_an_alias_and_an_alias_over_a_beginning() -> None:
    names = (("a", "Python", ()), ("b", "Pythonic", ("Python",)), ("p", "X", ("Pyth",)))
    assert find("skill", "python", names) == "a"
    assert find("skill", "pyth", names) == "p"


def test_a_miss_in_nothing() -> None:
    with pytest.raises(NotFoundError):
        find("role", "x", ())


def test_readings() -> None:
    assert readings("Electronic Health Record (EHR) systems") == (
        "electronic health record ehr systems",
        "electronic health record systems",
        "ehr systems",
    )
    assert readings("Writer (AI)") == ("writer ai", "writer")
    assert readings("(") == ("",)
    assert normal("R&D — Ops") == "r and d ops"


def test_a_catalog_finds_by_any_name(tiny: Catalog) -> None:
    assert tiny.role("healthcare ml engineer").id == "ml-engineer"
    assert tiny.role("ml engineer").id == "ml-engineer"
    assert tiny.skill("Biostatistics").id == "statistics"
    assert tiny.background("rn").id == "nurse"
    assert tiny.resource("learning").id == "learning-from-data"
    with pytest.raises(NotFoundError, match="no background is called 'midwife'"):
        tiny.background("midwife")
