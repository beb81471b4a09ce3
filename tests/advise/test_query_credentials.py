"""Filters of credentials: an unknown fee is no low one, and what is not active stands apart."""

from __future__ import annotations

import pytest

from hcai_career.advise.query.credentials import CredentialFilter, credential_sheet, credentials, first_fee
from hcai_career.problem import NotFoundError


def ids(found):
    return [each.id for each in found.credentials]


def test_only_active_ones_unless_asked_otherwise(tiny):
    found = credentials(tiny)
    assert ids(found) == ["model-certificate", "nurse-certificate"]
    assert found.other_status == 1
    assert ids(credentials(tiny, CredentialFilter(status="retired"))) == ["old-certificate"]
    everything = credentials(tiny, CredentialFilter(status="all"))
    assert (len(everything.credentials), everything.other_status) == (3, 0)


def test_an_unknown_fee_is_left_out_and_counted(tiny):
    found = credentials(tiny, CredentialFilter(max_fee=400))
    assert ids(found) == ["model-certificate"]
    assert [(each.reason, each.count) for each in found.left_out] == [("unknown-price", 1)]
    with pytest.raises(NotFoundError, match="no credential passes") as raised:
        credentials(tiny, CredentialFilter(max_fee=200))
    assert raised.value.hint == "1 left out because the price is unknown"


def test_a_fee_includes_the_application_but_not_the_rebate_of_members(tiny):
    assert first_fee(tiny.credentials["model-certificate"]) == 320
    assert first_fee(tiny.credentials["nurse-certificate"]) is None


def test_by_role(tiny):
    assert ids(credentials(tiny, CredentialFilter(role="AI specialist"))) == ["nurse-certificate"]
    with pytest.raises(NotFoundError, match="no credential passes"):
        credentials(tiny, CredentialFilter(role="ai-lead"))


def test_what_is_only_retired_says_how_to_see_it(tiny):
    with pytest.raises(NotFoundError) as raised:
        credentials(tiny, CredentialFilter(role="data-scientist"))
    assert raised.value.hint == "1 of another status: --status all"


def test_a_background_rejects_nothing_and_puts_first_what_is_open_to_it(tiny):
    found = credentials(tiny, CredentialFilter(background="nurse"))
    assert found.background == "nurse"
    assert [each.state for each in found.eligible] == ["met", "met"]
    assert {each.id for each in found.credentials} == set(ids(credentials(tiny)))
    assert credentials(tiny).eligible == ()


def test_a_sheet_names_what_it_replaces_and_answers_for_a_background(tiny):
    sheet = credential_sheet(tiny, "CMB", "nurse")
    assert (sheet.credential.id, sheet.replaces, sheet.background) == (
        "model-certificate",
        ("old-certificate",),
        "nurse",
    )
    assert [each.kind for each in sheet.eligible.conditions] == ["degree", "years"]
    assert credential_sheet(tiny, "CMB").eligible is None


def test_what_is_open_comes_first_and_what_is_not_last(tiny):
    found = credentials(tiny, CredentialFilter(status="all", background="software-engineer"))
    answers = dict(zip(ids(found), [each.state for each in found.eligible], strict=True))
    assert answers == {"model-certificate": "met", "old-certificate": "unknown", "nurse-certificate": "not-met"}
    assert list(answers.values()) == ["met", "unknown", "not-met"]


@pytest.mark.parametrize(
    ("sort", "first"), [("title", "model-certificate"), ("fee", "model-certificate"), ("issuer", "model-certificate")]
)
def test_order(tiny, sort, first):
    assert ids(credentials(tiny, sort=sort))[0] == first
