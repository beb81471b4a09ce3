"""The codes of roles against O*NET and ESCO, and what each may say of pay."""

from __future__ import annotations

import csv
import gzip
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from hcai_career import catalog
from hcai_career.catalog.model.roles import Code

DATA = Path(os.environ.get("HCAI_SHARED", Path(__file__).parents[3] / "shared")) / "data"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason=f"the data of O*NET and ESCO are not here: {DATA}")


@pytest.fixture(scope="module")
def codes() -> list[tuple[str, Code]]:
    return [(role.id, code) for role in catalog.read().roles.values() for code in role.codes]


def rows(name: str) -> Iterator[dict[str, str]]:
    with gzip.open(DATA / name, "rt", encoding="utf-8-sig") as file:
        yield from csv.DictReader(file)


@needs_data
def test_a_verified_title_is_one_that_onet_lists_under_the_code(codes: list[tuple[str, Code]]) -> None:
    listed: set[tuple[str, str]] = set()
    for row in rows("onet/29.3-alternate_titles.csv.gz"):
        listed |= {(row["O*NET-SOC Code"], row[column].strip()) for column in ("Alternate Title", "Short Title")}
    claimed = {(str(code.onet), code.alternate_title) for _, code in codes if code.alternate_title}
    assert len(claimed) >= 30
    assert claimed <= listed


@needs_data
def test_esco_titles_and_groups_are_those_of_the_version_named(codes: list[tuple[str, Code]]) -> None:
    known = {row["uri"]: (row["label"].strip(), row["isco"]) for row in rows("esco/1.2.0-occupations_target.csv.gz")}
    compared = 0
    for role, code in codes:
        if code.esco in known:
            compared += 1
            assert (code.esco_title, code.isco) == known[code.esco], role
            assert code.esco_version == "1.2.0", role
    assert compared >= 60


def test_pay_comes_from_the_group_that_the_onet_code_lies_in(codes: list[tuple[str, Code]]) -> None:
    for role, code in codes:
        assert code.soc is None or code.onet is None or code.onet.startswith(code.soc), role
        assert code.soc is not None or code.pay_match is None, role


def test_a_residual_group_is_never_more_than_a_broad_match_for_pay(codes: list[tuple[str, Code]]) -> None:
    residual = [(role, code) for role, code in codes if "All Other" in (code.soc_title or "")]
    assert residual
    assert {code.pay_match for _, code in residual} == {"broad"}
