"""From what a person typed to where they start: a background, or else an occupation."""

from __future__ import annotations

import pytest

from hcai_career.catalog import Catalog
from hcai_career.catalog.model.occupations import Occupation
from hcai_career.catalog.model.parts import SkillLevel
from hcai_career.person import from_background
from hcai_career.problem import NotFoundError


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("nurse", "nurse"),
        ("RN", "nurse"),
        ("29-1126.00", "29-1126.00"),
        ("29-1126", "29-1126.00"),
        ("Respiratory Therapists", "29-1126.00"),
        ("respiratory-therapist", "29-1126.00"),
        ("oxygen", "29-1126.00"),
        ("programmer", "software-engineer"),
        ("software dev", "15-1252.00"),
        ("soft", "software-engineer"),
    ],
    ids=str,
)
def test_a_background_wins_and_a_whole_name_wins_over_a_beginning(tiny: Catalog, typed: str, id_: str) -> None:
    assert tiny.start(typed).id == id_


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("respiratry therapist", "no background or occupation is called", "29-1126.00 (Respiratory Therapists)"),
        ("nursse", "no background or occupation is called", "nurse"),
        ("quux", "no background or occupation is called", "O*NET code"),
        ("", "no background or occupation is called", "O*NET code"),
    ],
    ids=str,
)
def test_a_miss_names_the_nearest(tiny: Catalog, typed: str, message: str, hint: str) -> None:
    with pytest.raises(NotFoundError) as miss:
        tiny.start(typed)
    assert message in miss.value.message
    assert hint in miss.value.hint


def test_what_fits_several_is_asked_back_with_titles() -> None:
    content = Catalog.of(
        occupations=[Occupation(f"15-000{n}.00", f"Analysts {n}", aliases=("Analyst",)) for n in (1, 2)]
    )
    with pytest.raises(NotFoundError) as miss:
        content.start("analyst")
    assert miss.value.message == "'analyst' fits 2 occupations"
    assert miss.value.hint == "which one: 15-0001.00 (Analysts 1), 15-0002.00 (Analysts 2)"


def test_an_occupation_is_a_start_as_a_background_is(tiny: Catalog) -> None:
    start = tiny.start("29-1126.00")
    assert start.levels == (SkillLevel("patient-care", 3), SkillLevel("statistics", 1))
    person = from_background(tiny.skills, start, {"statistics": 2})
    assert (person.title, person.background) == ("Respiratory Therapists", "29-1126.00")
    assert (person.level("patient-care"), person.level("statistics")) == (3, 2)
    assert (person.standing.eqf, person.standing.licences, person.standing.years) == (5, ("nurse",), None)


def test_a_background_is_found_without_reading_the_occupations(tiny_dir, monkeypatch) -> None:
    from hcai_career import catalog
    from hcai_career.catalog.snapshot import Section

    catalog.read(tiny_dir)
    content = catalog.read(tiny_dir)  # from the snapshot that the first reading left
    read: list[str] = []
    names = Section.names
    monkeypatch.setattr(Section, "names", lambda self: read.append(self._section) or names(self))
    assert content.start("nurse").id == "nurse"
    assert content.start("29-1126.00").id == "29-1126.00"
    assert read == []
    assert content.start("RN").id == "nurse"
    assert set(read) == {"backgrounds"}
