"""Credentials as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.advise.query.credentials import first_fee
from hcai_career.advise.query.resources import REASONS
from hcai_career.show.text import eligible, words
from hcai_career.show.text.lines import paragraph
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.query.credentials import CredentialList
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.credentials import Credential

UNCHECKED = "*"


def credential_list(found: CredentialList, content: Catalog, width: int) -> Iterator[Line]:
    """One line a credential: fee and renewal, and for a background whether it is open to it and why."""
    listed = found.credentials
    active = all(each.status == "active" for each in listed)
    beside = 1 if found.eligible else 0  # where it is narrow, the answers matter more than the figures
    yield from table(
        [
            Column("Credential", [each.title for each in listed], least=24, under=[each.id for each in listed]),
            Column("Fee", [_fee(each) for each in listed], rank=beside, right=True),
            Column("Status", ["" if active else _status(each) for each in listed]),
            Column("Why", [eligible.because(each) for each in found.eligible], least=18),
            Column("Renewal", [_renewal(each) for each in listed], rank=2),
            Column("Issuer", [each.issuer for each in listed], rank=3, least=18),
        ],
        width,
        above=eligible.groups(found.eligible) if found.eligible else None,
    )
    yield Line()
    yield from _below(found, content, width)


def _below(found: CredentialList, content: Catalog, width: int) -> Iterator[Line]:
    def dim(text: str) -> Iterator[Line]:
        yield from paragraph(text, width, indent=0, style="dim")

    many = count(len(found.credentials), "credential")
    yield from dim(
        f"{many}. Fees are for the first try of somebody who is no member; {UNCHECKED} marks one that nobody checked, "
        "? an unknown one. Look at one: hcai credentials show ID"
    )
    if found.background is not None:
        who = content.start(found.background).title
        yield from dim(
            f"Held against what is typical of the background {who}; all conditions: hcai credentials show ID --for …"
        )
    for each in found.left_out:
        yield from paragraph(f"{each.count} more {REASONS[each.reason]}.", width, indent=0, style="yellow")
    if found.other_status:
        yield from dim(f"{count(found.other_status, 'more has', 'more have')} another status: --status all shows them.")


def _fee(each: Credential) -> str:
    """`$799`, `$599*`, `?`; with the application, where that is paid for apart."""
    fee = first_fee(each)
    if fee is None or each.fee is None:
        return "?"
    seen = "fee" in each.checked.fields or "fee.standard" in each.checked.fields
    return words.money(fee, each.fee.currency) + ("" if seen else UNCHECKED)


def _status(each: Credential) -> str:
    return f"{each.status} {each.status_since}" if each.status_since else each.status


def _renewal(each: Credential) -> str:
    return "?" if each.renewal_years is None else f"{each.renewal_years:g} y"
