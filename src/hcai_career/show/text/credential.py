"""One credential, on one page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text import eligible
from hcai_career.show.text.checked import ESTIMATE, checked_lines, fact, mark_of, marked, role_names
from hcai_career.show.text.lines import heading, labelled, line, paragraph, title
from hcai_career.show.text.styled import Line
from hcai_career.show.text.words import money

if TYPE_CHECKING:
    from hcai_career.advise.query.credentials import CredentialSheet
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.credentials import Credential, Fee

YEAR = 12
"""Months."""


def credential_sheet(sheet: CredentialSheet, content: Catalog, width: int) -> Iterator[Line]:
    """Whether it can still be had, who may apply, what it costs, how long it holds, and what of that was checked."""
    each = sheet.credential
    yield from title(each.title, each.id, width)
    yield line((f"by {each.issuer}", "dim"))
    if others := [name for name in each.aliases if name not in each.title]:
        yield from paragraph("Also called " + ", ".join(others), width, indent=0, style="dim")
    yield from _status(each, content, width)
    yield Line()
    yield from _field("  Link", each.url, each, "url", width)
    yield from eligible.asked_of_applicants(
        "  Who may apply", each.eligibility, mark_of(each.checked, "eligibility"), width
    )
    if each.fee is None:
        yield from labelled("  Fee", "unknown", width)
    else:
        yield from _fee(each, each.fee, width)
    if each.exam_format is not None or each.exam_hours is None:
        yield from _field("  Examination", each.exam_format, each, "exam_format", width)
    if each.exam_hours is not None:
        yield from _field("  Exam time", _time(each.exam_hours), each, "exam_hours", width)
    if each.renewal_years is not None or each.renewal_terms is None:
        yield from _field("  Renewal", _every(each.renewal_years), each, "renewal_years", width)
    if each.renewal_terms:
        label = "  Renewal" if each.renewal_years is None else "  To renew it"
        yield from _field(label, each.renewal_terms, each, "renewal_terms", width)
    if sheet.replaces:
        yield from labelled("  Came after", "; ".join(_named(one, content) for one in sheet.replaces), width)
    yield from fact(each.fact, width)
    if each.note:
        yield from labelled("  Note", each.note, width)
    yield from eligible.answer(sheet.eligible, sheet.background, content, width)
    yield from role_names("Roles it is for", each.roles, content, width)
    if each.skills:
        yield from heading("Examines", width, ESTIMATE)
        yield from paragraph(", ".join(content.skills[one].name for one in each.skills), width)
    yield from checked_lines(content, each.checked, width)


def _status(each: Credential, content: Catalog, width: int) -> Iterator[Line]:
    """What is not active says so before anything else, and what to take instead."""
    if each.status == "active":
        return
    seen = mark_of(each.checked, "status")
    since = f" since {each.status_since}" if each.status_since else ""
    words = {
        "retired": f"Retired{since}: nobody can earn it any more.",
        "unknown": "Whether it can still be earned is not known.",
    }
    yield Line()
    yield from paragraph(f"{words[each.status]} {seen}", width, indent=0, style="bold yellow")
    if each.replaced_by:
        instead = "; ".join(_named(one, content) for one in each.replaced_by)
        yield from paragraph(f"Instead: {instead} {mark_of(each.checked, 'replaced_by')}", width, indent=0)


def _named(key: str, content: Catalog) -> str:
    return f"{content.credentials[key].title} ({key})"


def _field(label: str, text: str | None, each: Credential, field: str, width: int) -> Iterator[Line]:
    if text is None:
        yield from labelled(label, "unknown", width)
    else:
        yield from marked(label, text, width, mark_of(each.checked, field))


def _fee(each: Credential, fee: Fee, width: int) -> Iterator[Line]:
    """Every part of the fee, each with its mark: of some only the price for non-members was seen."""
    parts = (
        ("  Fee", fee.standard, "", "standard"),
        ("  For members", fee.member, "", "member"),
        ("  For trainees", fee.trainee, "", "trainee"),
        ("  For students", fee.student, "", "student"),
        ("  To apply", fee.application, " on top", "application"),
        ("  Another try", fee.retake, "", "retake"),
        ("  To keep it", fee.renewal, _months(fee.renewal_months), "renewal"),
    )
    for label, amount, more, part in parts:
        if amount is not None:
            field = "fee" if "fee" in each.checked.fields else f"fee.{part}"
            yield from marked(label, money(amount, fee.currency) + more, width, mark_of(each.checked, field))
    if fee.includes:
        yield from labelled("  Includes", fee.includes, width)


def _months(months: float | None) -> str:
    if months is None:
        return ""
    if months == YEAR:
        return " a year"
    return f" every {months / YEAR:g} years" if months % YEAR == 0 else f" every {months:g} months"


def _every(years: float | None) -> str | None:
    if years is None:
        return None
    return "every year" if years == 1 else f"every {years:g} years"


def _time(hours: float) -> str:
    """`45 min`, `3 h`, `2 h 10 min`; in the content, hours are rounded to hundredths."""
    whole, minutes = divmod(round(hours * 12) * 5, 60)
    return " ".join([*([f"{whole} h"] if whole else []), *([f"{minutes} min"] if minutes else [])])
