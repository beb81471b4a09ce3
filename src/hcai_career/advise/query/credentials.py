"""Looking up credentials: active ones unless asked otherwise, and never an unknown fee for a low one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from hcai_career.advise.query.applicant import answer, open_first
from hcai_career.advise.query.choose import find
from hcai_career.advise.query.resources import END_OF_LIST, REASONS, LeftOut, Reason, counted
from hcai_career.problem import NotFoundError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.advise.eligible import Eligible
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.credentials import Credential
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

CredentialSort = Literal["title", "fee", "issuer"]
StatusWanted = Literal["active", "retired", "unknown", "all"]


@dataclass(frozen=True, slots=True)
class CredentialList:
    """Credentials that passed the filters, in order; `eligible` answers for each, in the same order, with `background`.

    `other_status` counts those that pass all filters but the one by status.
    """

    credentials: tuple[Credential, ...]
    left_out: tuple[LeftOut, ...] = ()
    other_status: int = 0
    background: str | None = None
    eligible: tuple[Eligible, ...] = ()


@dataclass(frozen=True, slots=True)
class CredentialSheet:
    """A credential, the ids of those that it replaces, and whether someone of a background may apply."""

    credential: Credential
    replaces: tuple[str, ...]
    background: str | None = None
    eligible: Eligible | None = None


@dataclass(frozen=True, slots=True)
class CredentialFilter:
    """What `credentials` keeps; empty keeps all that are active. `max_fee` is in US dollars.

    `background` rejects nothing: it asks of each whether someone of that background may apply.
    """

    role: str | None = None
    max_fee: float | None = None
    status: StatusWanted = "active"
    background: str | None = None


ACTIVE = CredentialFilter()


def credentials(content: Catalog, wanted: CredentialFilter = ACTIVE, sort: CredentialSort = "title") -> CredentialList:
    """The credentials that pass a filter, in order; with a background, what is open to it first.

    NotFoundError when none passes.
    """
    role = None if wanted.role is None else find(content, "roles", wanted.role)
    background = None if wanted.background is None else content.start(wanted.background).id
    fitting = [each for each in content.credentials.values() if role is None or role in each.roles]
    judged = [(each, _judge(each, wanted.max_fee)) for each in fitting]
    shown = [(each, said) for each, said in judged if wanted.status in ("all", each.status)]
    kept = tuple(sorted((each for each, said in shown if said == "in"), key=_order(sort)))
    left_out = counted(said for _, said in shown if said != "in" and said != "out")
    others = sum(said == "in" for _, said in judged) - len(kept)
    if not kept:
        raise _none(left_out, others)
    if background is None:
        return CredentialList(kept, left_out, others)
    kept, answers = open_first(content, kept, lambda each: each.eligibility, background)
    return CredentialList(kept, left_out, others, background, answers)


def credential_sheet(content: Catalog, name: str, background: str | None = None) -> CredentialSheet:
    """One credential, and with a background whether it is open to it."""
    credential = content.credentials[find(content, "credentials", name)]
    replaces = tuple(each.id for each in content.credentials.values() if credential.id in each.replaced_by)
    if background is None:
        return CredentialSheet(credential, replaces)
    known = content.start(background).id
    return CredentialSheet(credential, replaces, known, answer(content, credential.eligibility, known))


def first_fee(credential: Credential) -> float | None:
    """What the first try costs someone who is no member, in the fee's currency. None: not known."""
    return None if credential.fee is None else credential.fee.first_try


def _judge(each: Credential, most: float | None) -> Literal["in", "out"] | Reason:
    """Whether a fee is within the limit, or why that cannot be said."""
    fee = first_fee(each)
    if most is None:
        return "in"
    if each.fee is None or fee is None:
        return "unknown-price"
    if fee > 0 and each.fee.currency != "USD":
        return "other-currency"
    return "in" if fee <= most else "out"


def _none(left_out: tuple[LeftOut, ...], others: int) -> NotFoundError:
    why = [f"{each.count} {REASONS[each.reason]}" for each in left_out]
    if others:
        why.append(f"{others} of another status: --status all")
    return NotFoundError("no credential passes all of these filters", "; ".join(why) or "leave one of them out")


def _order(sort: CredentialSort) -> Callable[[Credential], Any]:
    def fee(each: Credential) -> tuple[str, float]:
        first = first_fee(each)
        return (each.fee.currency, first) if each.fee and first is not None else ("~", END_OF_LIST)

    orders: dict[CredentialSort, Callable[[Credential], Any]] = {
        "title": lambda each: each.title.casefold(),
        "fee": lambda each: (*fee(each), each.title.casefold()),
        "issuer": lambda each: (each.issuer.casefold(), each.title.casefold()),
    }
    return orders[sort]
