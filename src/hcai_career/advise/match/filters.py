"""Which roles somebody wants to see at all. What the content cannot say of a role leaves it out, and is counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hcai_career.advise.gate import licence
from hcai_career.advise.match.result import FilteredOut, FilterReason

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hcai_career.advise.facts import Facts
    from hcai_career.advise.match.wanted import Wanted
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Role
    from hcai_career.person.standing import Standing

MOST_CODE = 1
"""Of 0 (none) to 4 (central): a role with more is not one without code."""
LEAST_REMOTE = 3
"""Of 0 to 4: a role with less is not one that is done from anywhere most of the time."""


def kept(
    content: Catalog, roles: Iterable[Role], wanted: Wanted, standing: Standing, facts: Facts
) -> tuple[list[Role], tuple[FilteredOut, ...]]:
    """The roles that pass, and how many were left out for which reason first."""
    out: Counter[FilterReason] = Counter()
    passed = []
    for role in roles:
        reason = _reason(content, role, wanted, standing, facts)
        if reason is None:
            passed.append(role)
        else:
            out[reason] += 1
    return passed, tuple(FilteredOut(*each) for each in sorted(out.items()))


def _reason(content: Catalog, role: Role, wanted: Wanted, standing: Standing, facts: Facts) -> FilterReason | None:
    if wanted.family is not None and role.family != wanted.family:
        return "family"
    if wanted.region is not None and not facts.known_there(role):
        return "region"
    if wanted.licence_free and _licensed(content, role, wanted, standing):
        return "licence"
    if wanted.no_code or wanted.remote:
        profile = content.leanings.get(role.id)
        if profile is None:
            return "no-profile"
        if wanted.no_code and profile.coding > MOST_CODE:
            return "code"
        if wanted.remote and profile.remote < LEAST_REMOTE:
            return "remote"
    return None


def _licensed(content: Catalog, role: Role, wanted: Wanted, standing: Standing) -> bool:
    """Whether a licence is required or usual; where nobody has looked, it may be."""
    record = content.gates.get(role.id)
    if record is None:
        return True
    return licence(content, record.licence, standing, wanted.jurisdiction).strength in ("required", "typical")
