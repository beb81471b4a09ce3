"""What the shipped content promises as a whole. Its shape and links are checked as it is read."""

from __future__ import annotations

import csv
import gzip
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from hcai_career import catalog
from hcai_career.advise.query.cited import cited
from hcai_career.catalog.kinds import KINDS

SHARED = Path(__file__).parents[3] / "shared" / "data"


@pytest.fixture(scope="module")
def content() -> catalog.Catalog:
    return catalog.read()


def test_it_is_complete(content: catalog.Catalog) -> None:
    assert len(content.roles) >= 89
    assert len(content.skills) >= 160
    assert len(content.backgrounds) == 36
    assert len(content.resources) >= 758  # 760 of the research: two were one course, and a residency makes radiologists
    assert len(content.practice) >= 105
    assert {role.family for role in content.roles.values()} == set(content.families)


def test_every_skill_has_its_effort_and_every_prerequisite_its_levels(content: catalog.Catalog) -> None:
    for skill in content.skills.values():
        assert skill.effort in content.efforts
        assert all(prerequisite.rungs for prerequisite in skill.prerequisites), skill.id


def test_every_address_is_well_formed_and_no_fragment_of_one(content: catalog.Catalog) -> None:
    for resource in content.resources.values():
        if resource.url:
            parts = urlsplit(resource.url)
            assert parts.scheme in ("http", "https"), resource.id
            assert "." in parts.netloc, resource.id


def test_an_address_is_shared_only_where_the_record_says_so(content: catalog.Catalog) -> None:
    shared = Counter(resource.url for resource in content.resources.values() if resource.url)
    several = {url for url, number in shared.items() if number > 1}
    assert len(several) <= 9


def test_reading_never_lifts_beyond_independent_work(content: catalog.Catalog) -> None:
    for resource in content.resources.values():
        if resource.kind in ("docs", "book", "tutorial"):
            assert all(lift.reach <= 3 for lift in resource.lifts), resource.id


def test_a_checked_record_names_its_source_and_what_it_was_seen_to_say(content: catalog.Catalog) -> None:
    for resource in content.resources.values():
        assert bool(resource.checked.source) == bool(resource.checked.fields), resource.id


def test_fewer_and_fewer_records_are_not_checked(content: catalog.Catalog) -> None:
    unchecked = {
        section: sum(record.checked.source is None for record in content.section(section).values())
        for section in ("resources", "credentials")
    }
    assert unchecked["resources"] <= 183
    assert unchecked["credentials"] <= 11


def test_every_source_is_cited(content: catalog.Catalog) -> None:
    records = [
        record for kind in KINDS if kind.section != "sources" for record in content.section(kind.section).values()
    ]
    assert set(content.sources) - {source.id for source in cited(content, tuple(records))} == set()


def test_core_needs_are_few_and_never_mere_awareness(content: catalog.Catalog) -> None:
    for role in content.roles.values():
        core = [need for need in role.needs if need.importance == "core"]
        assert 3 <= len(core) <= 8, role.id
        assert all(need.level >= 2 for need in core), role.id


def rows(name: str) -> list[dict[str, str]]:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"{name} of the public data sets is not beside this checkout")
    with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_onet_code_and_title_is_one_of_onet(content: catalog.Catalog) -> None:
    table = rows("onet/30.3-occupation_data.csv.gz")
    code, title = list(table[0])[:2]
    titles = {row[code]: row[title] for row in table}
    for role in content.roles.values():
        for entry in role.codes:
            if entry.onet:
                assert titles.get(entry.onet) == entry.onet_title, (role.id, entry.onet)


def test_the_official_schooling_is_what_bls_says(content: catalog.Catalog) -> None:
    path = SHARED / "bls" / "ep_2024_34.csv"
    if not path.exists():
        pytest.skip("the BLS projections are not beside this checkout")
    with path.open(encoding="utf-8-sig", newline="") as file:
        entry = {row["soc"]: row["entry_education"] for row in csv.DictReader(file)}
    for role in content.roles.values():
        soc = role.codes[0].soc if role.codes else None
        if soc in entry and role.education.official_entry:
            assert role.education.official_entry == entry[soc], (role.id, soc)
