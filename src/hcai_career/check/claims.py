"""Claims: whether each figure and fact says what it rests on, when it was so, and whether it still may be believed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from hcai_career.catalog.found import Found, Route, near
from hcai_career.catalog.kinds import KINDS
from hcai_career.catalog.model.roles import Role
from hcai_career.check import walk
from hcai_career.check.content import Content

CITED = ("verified", "seed")
"""Evidence that is somebody's word."""


def missing_source(content: Content) -> Iterator[Found]:
    """A claim that somebody is said to have made names nobody.

    `verified` and `seed` mean that a page, a data set or a founding document said so; without its id nobody can look.

    Bad:

        subscriptions: {course-pass: {monthly: 40, evidence: verified}}

    Good:

        subscriptions: {course-pass: {monthly: 40, evidence: verified, source: course-site}}
    """
    for section in ("applications", "employer_types", "subscriptions"):
        for id_, record in content.section(section).items():
            if record.evidence in CITED and record.source is None:
                yield Found((section, id_, "evidence"), f"is {record.evidence}, but names no source", "add source")
    for effort in content.efforts.values():
        if effort.evidence in CITED and not effort.sources:
            what = f"is {effort.evidence}, but names no source"
            yield Found(("efforts", effort.id, "evidence"), what, "add sources")
    for role in content.roles.values():
        yield from _role_sources(role)
    for kind in _checked_kinds():
        for id_, record in content.section(kind).items():
            if record.checked.fields and record.checked.source is None:
                what = "names fields that were checked, but no source"
                yield Found((kind, id_, "checked"), what, "which page said so?")


def _role_sources(role: Role) -> Iterator[Found]:
    here: Route = ("roles", role.id)
    school = role.education
    if (school.official_entry or school.official_experience) and school.official_source is None:
        yield Found((*here, "education"), "education: official words without official_source", "whose words?")
    if school.required and school.required_source is None:
        yield Found((*here, "education", "required"), "education: shares without required_source", "who asked?")
    if role.experience.evidence in CITED and role.experience.source is None:
        what = f"experience is {role.experience.evidence}, but names no source"
        yield Found((*here, "experience"), what, "add source")
    for at, code in enumerate(role.codes):
        if code.evidence in CITED and not code.sources:
            yield Found((*here, "codes", at), f"codes[{at}] is {code.evidence}, but names no source", "add sources")


def _checked_kinds() -> list[str]:
    return [
        kind.section
        for kind in KINDS
        if any(field.name == "checked" for field in fields(kind.record)) and kind.section != "upkeep"
    ]


def label_and_source(content: Content) -> Iterator[Found]:
    """The evidence of a claim does not fit the source that it names.

    `seed` names a founding document, `verified` something outside this house, `editorial` and `unverified` rest on no
    page: a wrong label makes an opinion look like a fact, or a fact like an opinion.

    Bad:

        evidence: verified
        source: hcai-editorial

    Good:

        evidence: editorial
        source: hcai-editorial
    """
    for kind in KINDS:
        for id_, record in content.section(kind.section).items():
            for route, one in walk.claims(record, (kind.section, id_)):
                source = content.sources.get(one.source or "")
                wrong = _mislabelled(one.evidence, source.kind) if source else ""
                if source and wrong:
                    yield Found(
                        (*route, "evidence"), f"is {one.evidence}, but {source.id} is {wrong}", "correct either"
                    )


def _mislabelled(evidence: str, kind: str) -> str:
    if evidence == "seed" and kind != "seed":
        return "no founding document"
    if evidence == "verified" and kind in ("seed", "editorial"):
        return "no page or data set" if kind == "editorial" else "a founding document: the label is seed"
    return ""


def date_ahead(content: Content) -> Iterator[Found]:
    """A date of something that has happened lies in the future.

    Nobody can have read a page tomorrow, and no figure is of next year. It is judged at `--as-of`, today if that is not given.

    Bad:

        retrieved: '2062-11-22'

    Good:

        retrieved: '2026-11-22'
    """
    today = content.as_of.isoformat()
    for kind in ("date", "day"):
        for route, value in content.all(kind):
            if route[-1] in _PAST and value > today[: len(value)]:
                yield Found(route, f"{route[-1]} is {value}, which is after {today}", "is the year right?")


_PAST = {"as_of", "retrieved", "published"}


def source_overdue(content: Content) -> Iterator[Found]:
    """A source is past the day on which it had to be looked at again.

    Prices, proposals and pay move; `review_by` says until when the page may be believed unread. Look at it, correct what
    rests on it, and set `retrieved` and `review_by` anew. Judged at `--as-of`. Limit: `review_days`, a time of grace.

    Bad:

        review_by: '2024-05-01'

    Good:

        review_by: '2027-05-01'
    """
    for source in content.sources.values():
        due = _day(source.review_by)
        if due is not None and due + timedelta(days=content.figures.review_days) < content.as_of:
            cited = "look at it again, then set retrieved and review_by anew"
            yield Found(("sources", source.id, "review_by"), f"was to be looked at again by {source.review_by}", cited)


def source_dates(content: Content) -> Iterator[Found]:
    """The dates of a source are in an impossible order.

    A page is published, read, and looked at again, in this order.

    Bad:

        retrieved: '2026-11-22'
        review_by: '2026-11-22'

    Good:

        retrieved: '2026-11-22'
        review_by: '2027-11-22'
    """
    for source in content.sources.values():
        here: Route = ("sources", source.id)
        if source.review_by <= source.retrieved:
            yield Found((*here, "review_by"), f"review_by is not after retrieved ({source.retrieved})", "a year after")
        if source.published is not None and source.published > source.retrieved[: len(source.published)]:
            yield Found((*here, "published"), f"published after it was read ({source.retrieved})", "which is wrong?")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None  # the rule `date` says so


def checked_field(content: Content) -> Iterator[Found]:
    """`checked.fields` names something that is no field of the record.

    It lists the fields that the source was seen to say; a name that is no field leaves the fact that was checked unmarked.

    Bad:

        checked: {source: course-site, retrieved: '2026-11-22', fields: [titel]}

    Good:

        checked: {source: course-site, retrieved: '2026-11-22', fields: [title]}
    """
    for section in _checked_kinds():
        for id_, record in content.section(section).items():
            known = [field.name for field in fields(record) if field.name not in ("id", "checked")]
            for at, name in enumerate(record.checked.fields):
                if name.partition(".")[0] not in known:
                    hint = near(name, known) or f"fields are {', '.join(known)}"
                    yield Found((section, id_, "checked", "fields", at), f"'{name}' is no field of it", hint)


def checked_nothing(content: Content) -> Iterator[Found]:
    """`checked.fields` names a field that is unknown or empty.

    A source cannot have been seen to say what the record does not say.

    Bad:

        url: null
        checked: {source: course-site, retrieved: '2026-11-22', fields: [url]}

    Good:

        url: https://example.org/course
        checked: {source: course-site, retrieved: '2026-11-22', fields: [url]}
    """
    for section in _checked_kinds():
        for id_, record in content.section(section).items():
            for at, name in enumerate(record.checked.fields):
                if _at(record, name) in (None, ()):
                    what = f"'{name}' was checked, but the record leaves it empty"
                    yield Found((section, id_, "checked", "fields", at), what, "add it, or take it out here")


def _at(record: Any, name: str) -> Any:
    """The value of a field, or of a field within it (`fee.standard`); "" where there is no such field."""
    for part in name.split("."):
        record = getattr(record, part, "")
    return record


def mention_evidence(content: Content) -> Iterator[Found]:
    """A role is said to stand in a founding document that is not named, or the other way round.

    `named_in` quotes the words of the founding document; `evidence.listing: seed` rests on it.

    Bad:

        evidence: {listing: seed, …}          # and no named_in

    Good:

        evidence: {listing: seed, …}
        named_in: [{source: seed-1, section: roles, label: AI Auditor}]
    """
    for role in content.roles.values():
        if (role.evidence.listing == "seed") != bool(role.named_in):
            what = (
                "listing is seed, but named_in is empty"
                if not role.named_in
                else "named_in, but its listing is not seed"
            )
            yield Found(("roles", role.id, "evidence"), what, "the two go together")
        for at, mention in enumerate(role.named_in):
            source = content.sources.get(mention.source)
            if source is not None and source.kind != "seed":
                what = f"{mention.source} is no founding document"
                yield Found(("roles", role.id, "named_in", at), what, "named_in quotes founding documents only")
