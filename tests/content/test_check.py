"""The content that comes with hcai, under its own rules: no error, no warning, and nothing to mend."""

from __future__ import annotations

from datetime import date

from hcai_career.catalog.read import built_in
from hcai_career.check.fix.run import mend
from hcai_career.check.run import check
from hcai_career.check.settings import settings

DAY = date(2026, 11, 25)
"""The day to judge by: the tests of a program do not fail because a source has grown old; a check of the day does."""


def test_nothing_is_wrong_with_the_content() -> None:
    report, _ = check(built_in(), settings(built_in(), DAY, strict=True))
    assert [f"{one.place}: {one.code} {one.message}" for one in report.findings] == []
    assert report.code == 0
    assert report.records > 3_000
    assert report.ignored <= 10, "rules are ignored one place at a time, and rarely"


def test_there_is_nothing_to_mend() -> None:
    assert mend(built_in(), settings(built_in(), DAY)) == []
