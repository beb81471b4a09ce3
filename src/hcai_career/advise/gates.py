"""The gates of a role beside what is known of a person: met, not met or unknown. A gate is not a skill gap.

What is not known of someone stays unknown, never met. A licence that is required and that the person is known to lack
bars the role: no course leads around it, so the nearest roles that are open are named instead.

Which rule holds depends on where: of the local rules the nearest one that covers the jurisdiction asked for counts,
and without a jurisdiction the general rule. Local rules that were not applied are handed on, so that nobody is told
"not required" who will work where it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.advise import gate
from hcai_career.advise.gate import Gate, within
from hcai_career.person.standing import UNKNOWN, Standing

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.gates import Post
    from hcai_career.catalog.model.parts import Match, Strength
    from hcai_career.catalog.model.roles import Role
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

NEAREST = 3


@dataclass(frozen=True, slots=True)
class Official:
    """What official statistics say of the occupation the role is mapped to, and how good that mapping is."""

    entry: str | None
    experience: str | None
    source: str | None
    occupation: str | None
    match: Match | None


@dataclass(frozen=True, slots=True)
class OpenRole:
    """A role that is open where another is barred: how alike the two are (0 to 1), and what its own licence gate is."""

    role: str
    overlap: float
    licence: Strength


@dataclass(frozen=True, slots=True)
class RoleGates:
    """All gates of a role. Without a `standing` nobody was asked about, and every verdict is unknown or no-gate.

    `barred` says that a licence is required which the person is known to lack; then `open_roles` names the nearest
    roles of which that is not true, most alike first. `posts` are those that a law or a standard reserves.
    """

    role: str
    gates: tuple[Gate, ...]
    standing: Standing | None
    jurisdiction: str | None
    barred: bool
    open_roles: tuple[OpenRole, ...]
    official: Official | None
    posts: tuple[Post, ...]
    note: str | None = None


def role_gates(
    content: Catalog, role: Role, standing: Standing | None = None, jurisdiction: str | None = None
) -> RoleGates:
    """The gates of a role before a person, or before nobody. `jurisdiction` is an id."""
    known = UNKNOWN if standing is None else standing
    gates = gates_of(content, role, known, jurisdiction)
    closed = barring(gates) is not None
    record = content.gates.get(role.id)
    return RoleGates(
        role=role.id,
        gates=gates,
        standing=standing,
        jurisdiction=jurisdiction,
        barred=closed,
        open_roles=open_roles_near(content, role, known, jurisdiction=jurisdiction) if closed else (),
        official=_official(role),
        posts=tuple(_posts(content, role, jurisdiction)),
        note=record.note if record else None,
    )


def gates_of(
    content: Catalog, role: Role, standing: Standing = UNKNOWN, jurisdiction: str | None = None
) -> tuple[Gate, ...]:
    """The gates one by one: licence, degrees lowest first, experience, exposure, credentials. None known: empty."""
    record = content.gates.get(role.id)
    if record is None:
        return ()
    return (
        gate.licence(content, record.licence, standing, jurisdiction),
        *(gate.degree(each, standing) for each in record.degrees),
        gate.experience(content, record.experience, standing, role),
        gate.exposure(record.exposure, standing),
        *(gate.credential(content, each, standing) for each in record.credentials),
    )


def barring(gates: tuple[Gate, ...]) -> Gate | None:
    """The gate that bars: a licence that is required and known to be lacking."""
    return next((each for each in gates if each.kind == "licence" and _shut(each)), None)


def barred(content: Catalog, role: Role, standing: Standing, jurisdiction: str | None = None) -> Gate | None:
    """The gate that bars a person from a role, if one does."""
    return barring(gates_of(content, role, standing, jurisdiction))


def _shut(licence: Gate) -> bool:
    return licence.strength == "required" and licence.verdict == "not-met"


def open_roles_near(
    content: Catalog, role: Role, standing: Standing, n: int = NEAREST, jurisdiction: str | None = None
) -> tuple[OpenRole, ...]:
    """The roles most like one (weighted overlap of needs) whose licence gate does not bar the person."""
    from hcai_career.advise.compare import pair  # only whoever is barred needs it

    found = []
    for other in content.roles.values():
        record = content.gates.get(other.id)
        if other.id == role.id or record is None:
            continue
        licence = gate.licence(content, record.licence, standing, jurisdiction)
        if not _shut(licence):
            found.append(OpenRole(other.id, pair(role, other).overlap, licence.strength))
    return tuple(sorted(found, key=lambda each: (-each.overlap, each.role))[:n])


def _official(role: Role) -> Official | None:
    said = role.education
    if said.official_entry is None and said.official_experience is None:
        return None
    code = next((each for each in role.codes if each.soc), None)
    return Official(
        said.official_entry,
        said.official_experience,
        said.official_source,
        code.soc_title if code else None,
        code.pay_match if code else None,
    )


def _posts(content: Catalog, role: Role, jurisdiction: str | None) -> Iterator[Post]:
    """The reserved posts of a role: all, or those of a jurisdiction, what lies around it and what lies within it."""
    for post in content.posts.values():
        if role.id in post.roles and (jurisdiction is None or _holds(content, post, jurisdiction)):
            yield post


def _holds(content: Catalog, post: Post, jurisdiction: str) -> bool:
    around = set(within(content, jurisdiction))
    inside = (jurisdiction in within(content, each) for each in post.jurisdictions)
    return not post.jurisdictions or not around.isdisjoint(post.jurisdictions) or any(inside)
