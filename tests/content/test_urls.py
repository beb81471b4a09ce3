"""Addresses: well-formed, https where the site has it, one for each work, and none of them invented."""

from __future__ import annotations

import csv
import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from hcai_career import catalog
from hcai_career.advise.query.sources import source_sheet
from hcai_career.catalog.kinds import KINDS

SHARED = Path(__file__).parents[3] / "shared"
ADDRESS = re.compile(r"https?://[^\s<>\"’”]+")
NAMES = "http://data.europa.eu/esco/"
"""ESCO names its concepts by addresses that begin with http: names, not links to follow."""

ONE_PAGE_FOR_SEVERAL = {
    "resources": {
        "https://www.ahima.org": 2,
        "https://eur-lex.europa.eu/eli/dir/2005/36/oj": 3,
        "https://academy.ehden.eu": 3,
        "https://www.hl7.org/training": 2,
        "https://www.ihi.org/resources/white-papers": 3,
        "https://health.ec.europa.eu/medical-devices-sector/new-regulations/"
        "guidance-mdcg-endorsed-documents-and-other-guidance_en": 2,
        "https://openregulatory.com": 2,
        "https://openregulatory.com/templates": 3,
        "https://elearning.ihtsdotools.org": 3,
    },
    "credentials": {
        "https://abaim.org": 2,
        "https://learn.microsoft.com/credentials": 2,
        "https://learn.microsoft.com/credentials/certifications/azure-ai-fundamentals": 2,
        "https://www.himss.org/certifications": 3,
        "https://www.ahima.org/certification-careers/certifications-overview": 2,
        "https://www.hl7.org/certification": 4,
        "https://www.raps.org/rac-credential": 3,
    },
    "degrees": {
        "https://www.ohsu.edu/school-of-medicine/medical-informatics-and-clinical-epidemiology/"
        "program-costs-and-financial-aid": 3,
    },
    "datasets": {"https://github.com/RSNA/AI-Challenge-Data": 2},
}
"""Pages on which a publisher has several works, and how many of them stand here. All other addresses are of one work."""


@pytest.fixture(scope="module")
def content() -> catalog.Catalog:
    return catalog.read()


@pytest.fixture(scope="module")
def addresses(content: catalog.Catalog) -> dict[str, list[str]]:
    """Every address in the content, with the records in which it stands, as section/id."""
    found: dict[str, list[str]] = defaultdict(list)
    for kind in KINDS:
        for record in content.section(kind.section).values():
            for text in texts(record):
                for url in ADDRESS.findall(text):
                    found[url.rstrip(".,;:)")].append(f"{kind.section}/{record.id}")
    return found


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from texts(inner)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


@cache
def research() -> str:
    """The research files as one text, without the breaks within long addresses."""
    folder = SHARED / "research"
    if not folder.is_dir():
        pytest.skip("the research files are not beside this checkout")
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.yaml")))
    return text + re.sub(r"\s*\n\s*", "", text)


def test_there_are_many(addresses: dict[str, list[str]]) -> None:
    assert len(addresses) > 1400


def test_each_is_well_formed(addresses: dict[str, list[str]]) -> None:
    for url, where in addresses.items():
        parts = urlsplit(url)
        assert parts.scheme in ("http", "https"), where
        assert re.fullmatch(r"([a-z0-9_-]+\.)+[a-z]{2,}", parts.hostname or ""), (url, where)
        assert parts.username is parts.password is parts.port is None, (url, where)
        assert url.isascii(), (url, where)


def test_http_stands_only_where_no_https_is_known(addresses: dict[str, list[str]]) -> None:
    for url, where in addresses.items():
        if url.startswith("http://") and not url.startswith(NAMES):
            assert url in research(), (url, where)
            assert url.replace("http://", "https://") not in research(), (url, where)


@pytest.mark.parametrize(
    "section", ["resources", "credentials", "degrees", "datasets", "regulations", "communities", "sources"]
)
def test_each_work_has_an_address_of_its_own(content: catalog.Catalog, section: str) -> None:
    works: dict[str, list[str]] = defaultdict(list)
    for record in content.section(section).values():
        if record.url:
            works[record.url.rstrip("/")].append(record.id)
    several = {url: len(ids) for url, ids in works.items() if len(ids) > 1}
    assert several == ONE_PAGE_FOR_SEVERAL.get(section, {})


def test_none_is_invented(content: catalog.Catalog, addresses: dict[str, list[str]]) -> None:
    """Each is in the research files, or of a source that was read since: what rests on it is verified, or it is quoted."""
    for url, where in addresses.items():
        if url.startswith(NAMES) or url in research() or url.removesuffix("/") in research():
            continue
        assert all(place.startswith("sources/") for place in where), (url, where)
        for place in where:
            sheet = source_sheet(content, place.removeprefix("sources/"))
            assert sheet.source.note or any(claim.evidence == "verified" for claim in sheet.claims), (url, where)


def test_the_names_of_esco_are_of_esco(addresses: dict[str, list[str]]) -> None:
    path = SHARED / "data" / "esco" / "1.2.0-occupation_skill_relations.csv.gz"
    if not path.exists():
        pytest.skip("the ESCO occupations are not beside this checkout")
    with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as file:
        known = {row["uri"] for row in csv.DictReader(file)}
    assert {url for url in addresses if url.startswith(NAMES)} <= known
