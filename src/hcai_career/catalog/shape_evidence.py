"""What must hold within one record of the kinds that carry evidence. Routes start at the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from hcai_career.catalog.found import Found, Route
from hcai_career.catalog.shape import day, itself, twice

if TYPE_CHECKING:
    from hcai_career.catalog.model.credentials import Credential, Degree, Eligibility
    from hcai_career.catalog.model.datasets import Dataset
    from hcai_career.catalog.model.gates import Gates, Jurisdiction, Profession
    from hcai_career.catalog.model.guide import GuideEntry, Weighed
    from hcai_career.catalog.model.outlook import Projection
    from hcai_career.catalog.model.pathways import Pathway
    from hcai_career.catalog.model.pay import Region, Salary
    from hcai_career.catalog.model.regulations import Regulation


def dated(record: Any) -> Iterator[Found]:
    """A record with an `as_of`."""
    if record.as_of is not None:
        yield from day(("as_of",), record.as_of)


def facts(record: Any) -> Iterator[Found]:
    """A record with `checked` and perhaps a `fact`."""
    yield from day(("checked", "retrieved"), record.checked.retrieved)
    if record.checked.as_of is not None:
        yield from day(("checked", "as_of"), record.checked.as_of)
    if record.fact is not None and record.fact.as_of is not None:
        yield from day(("fact", "as_of"), record.fact.as_of)


def gates(record: Gates) -> Iterator[Found]:
    levels = [degree.eqf for degree in record.degrees]
    if levels != sorted(set(levels)):
        yield Found(("degrees",), "degrees are not in order, each level once", "lowest first")
    yield from _rising("experience", record.experience, ("years_low", "years_high"))
    for at, gate in enumerate(record.credentials):
        if (gate.credential is None) == (gate.resource is None):
            what = f"credentials[{at}] has {'neither' if gate.credential is None else 'both'} credential and resource"
            yield Found(("credentials", at), what, "exactly one of the two")
    licence = record.licence
    if licence.strength != "none" and not licence.professions:
        yield Found(("licence",), f"a licence is {licence.strength}, but of no profession", "name the professions")
    yield from twice([(("licence", "local", at), rule.jurisdiction) for at, rule in enumerate(licence.local)])


def profession(record: Profession) -> Iterator[Found]:
    yield from itself(record.id, "kind_of", (record.kind_of,) if record.kind_of else ())


def jurisdiction(record: Jurisdiction) -> Iterator[Found]:
    yield from itself(record.id, "within", (record.within,) if record.within else ())


def credential(record: Credential) -> Iterator[Found]:
    yield from facts(record)
    yield from itself(record.id, "replaced_by", record.replaced_by)
    yield from itself(record.id, "eligibility", record.eligibility.credentials)
    yield from _eligibility("eligibility", record.eligibility)
    if record.status_since is not None:
        yield from day(("status_since",), record.status_since)


def degree(record: Degree) -> Iterator[Found]:
    yield from facts(record)
    yield from _eligibility("entry", record.entry)
    yield from _rising("", record, ("eqf", "eqf_high"), ())


def _eligibility(key: str, asked: Eligibility) -> Iterator[Found]:
    """How far the parts go must fit the parts and the words that are there."""
    parts = any((asked.licences, asked.eqf, asked.years, asked.credentials, asked.routes))
    if parts and asked.asks in ("nothing", "unknown"):
        yield Found((key,), f"{key} asks {asked.asks}, but names what is asked", "asks: parts, or asks: more")
    if not parts and asked.asks == "parts":
        yield Found((key,), f"{key} asks for parts, but names none", "name one, or asks: more")
    if (asked.text is None) != (asked.asks == "unknown"):
        yield Found((key,), f"{key} asks {asked.asks}, {'without' if asked.text is None else 'with'} words", "a text")
    for at, route in enumerate(asked.routes):
        if not any((route.text, route.licences, route.eqf, route.years)):
            yield Found((key, "routes", at), f"{key}.routes[{at}] asks nothing", "say what is enough on this route")


def dataset(record: Dataset) -> Iterator[Found]:
    yield from facts(record)
    if record.approval is not None:
        yield from _rising("approval", record.approval, ("days_low", "days_high"))


def regulation(record: Regulation) -> Iterator[Found]:
    yield from facts(record)
    for at, key_date in enumerate(record.dates):
        yield from day(("dates", at, "on"), key_date.on)


def pathway(record: Pathway) -> Iterator[Found]:
    if not record.start:
        yield Found(("start",), "starts nowhere", "name a background")
    if not record.stages:
        yield Found(("stages",), "has no stage", "name at least one")
    for at, stage in enumerate(record.stages):
        yield from _rising(f"stages[{at}]", stage, ("months_low", "months_high"), ("stages", at))
        if (stage.kind == "role") != (stage.role is not None):
            yield Found(("stages", at), f"stages[{at}] is of kind {stage.kind}", "a stage of kind role names a role")


def region(record: Region) -> Iterator[Found]:
    yield from itself(record.id, "within", (record.within,) if record.within else ())


def salary(record: Salary) -> Iterator[Found]:
    yield from dated(record)
    steps = ("low", "p25", "median", "p75", "high")
    yield from _rising("", record, steps, ())
    if all(getattr(record, field) is None for field in (*steps, "mean", "mid_step", "threshold", "modal")):
        yield Found((), "gives no figure at all", "one of low, p25, median, mean, p75, high")
    if record.modal is not None:
        yield from _rising("modal", record.modal, ("low", "high"))
    for end in ("low", "high"):
        if (getattr(record, end) is None) != (getattr(record, f"{end}_basis") is None):
            yield Found((end,), f"{end} and {end}_basis go together", "such as p10, stated range, advertised")
    yield from twice([(("roles", at), one.role) for at, one in enumerate(record.roles)])
    if record.soc is not None and record.roles:
        yield Found(("roles",), "names both a soc and roles", "a whole occupation, or the roles meant")
    if record.soc is None and not record.roles and record.scope != "pay-band":
        yield Found(("roles",), "names neither a soc nor roles", "a whole occupation, or the roles meant")


def projection(record: Projection) -> Iterator[Found]:
    yield from dated(record)
    if record.start_year >= record.end_year:
        yield Found(("start_year",), "start_year is not before end_year", "earlier to later")


def entry(record: GuideEntry) -> Iterator[Found]:
    for at, fact in enumerate(record.facts):
        if fact.as_of is not None:
            yield from day(("facts", at, "as_of"), fact.as_of)
    for at, weighed in enumerate(record.weighed):
        yield from _weighed(("weighed", at), weighed)
    yield from itself(record.id, "entries", record.entries)


def _weighed(route: Route, record: Weighed) -> Iterator[Found]:
    if not record.findings:
        yield Found(route, "a claim is weighed against nothing", "name a finding, or make it a fact")
    if record.claim.as_of is not None:
        yield from day((*route, "claim", "as_of"), record.claim.as_of)
    for at, finding in enumerate(record.findings):
        if finding.as_of is not None:
            yield from day((*route, "findings", at, "as_of"), finding.as_of)


def _rising(what: str, record: Any, fields: Sequence[str], route: Route | None = None) -> Iterator[Found]:
    """Figures that must not fall from one field to the next; null fields are passed over."""
    start: Route = (what,) if route is None else route
    known = [(field, getattr(record, field)) for field in fields if getattr(record, field) is not None]
    for (lower, low), (upper, high) in pairwise(known):
        if low > high:
            message = f"{what + '.' if what else ''}{lower} is more than {upper}"
            yield Found((*start, lower), message, "low to high", rule="falling-figures")
