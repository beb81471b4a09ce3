"""Data sets: a table, and one on one page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.checked import ESTIMATE, checked_lines, fact, mark_of, marked, role_names
from hcai_career.show.text.lines import bullets, group_lines, heading, labelled, line, paragraph, title
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.advise.query.datasets import DatasetList, DatasetSheet
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.datasets import DataKind, Dataset

KINDS: dict[DataKind, str] = {
    "records": "Health records",
    "claims": "Claims and discharges",
    "population": "Surveys, registries, cohorts",
    "imaging": "Images",
    "pathology": "Pathology slides",
    "video": "Video of operations",
    "signals": "Signals, such as ECG and EEG",
    "genomics": "Genomics",
    "text": "Text",
    "regulatory": "Records of regulators",
}


def dataset_list(found: DatasetList, content: Catalog, width: int) -> Iterator[Line]:
    """One line a data set: how one gets at it, how long that takes, and what it holds."""
    listed = found.datasets
    yield from table(
        [
            Column("Data set", [each.title for each in listed], least=22, under=[each.id for each in listed]),
            Column("Access", [each.access for each in listed]),
            Column("Wait", [_short_wait(each) for each in listed]),
            Column("Holds", [each.modality for each in listed], rank=1, least=24),
            Column("Level", [each.level for each in listed], rank=2, style="dim"),
            Column("Size", [each.size or "unknown" for each in listed], rank=3, least=24, clipped=True),
        ],
        width,
        above=group_lines(_kind(each) for each in listed) if found.sort == "kind" else None,
    )
    yield Line()
    yield from paragraph(
        f"{count(len(listed), 'data set')}. A wait is an estimate; ? is unknown. Look at one: hcai datasets show ID",
        width,
        indent=0,
        style="dim",
    )


def dataset_sheet(sheet: DatasetSheet, content: Catalog, width: int) -> Iterator[Line]:
    """What it takes to get at it and what it holds, what one can do with it, and what of that was checked."""
    each = sheet.dataset
    yield from title(each.title, each.id, width)
    yield line((f"{each.modality} · {each.access} · {each.level}", "dim"))
    if each.aliases:
        yield from paragraph("Also called " + ", ".join(each.aliases), width, indent=0, style="dim")
    yield Line()
    yield from labelled("  Link", each.url or "unknown", width)
    yield from _access(each, width)
    yield from _contents(each, width)
    yield from fact(each.fact, width)
    if each.note:
        yield from labelled("  Note", each.note, width)
    if each.ideas:
        yield from heading("Project ideas", width)
        yield from bullets(each.ideas, width)
    if sheet.practice:
        yield from heading("Practice that uses it", width)
        yield from bullets((content.practice[name].title for name in sheet.practice), width)
    yield from role_names("Roles it suits", each.roles, content, width)
    yield from checked_lines(content, each.checked, width)


def _access(each: Dataset, width: int) -> Iterator[Line]:
    yield from marked("  Access", each.access, width, mark_of(each.checked, "access"))
    yield from marked("  Terms", each.access_terms, width, mark_of(each.checked, "access_terms"))
    if each.training is not None:
        yield from marked("  Training", each.training, width, mark_of(each.checked, "training"))
    approval = each.approval
    if approval is not None:
        basis = mark_of(each.checked, "approval") if "approval" in each.checked.fields else ESTIMATE
        yield from marked("  Wait", f"{wait(each)} until access is granted", width, basis)
        if approval.text:
            yield from labelled("", approval.text, width)
    else:
        yield from labelled("  Wait", "none" if each.access == "open" else "unknown", width)


def _contents(each: Dataset, width: int) -> Iterator[Line]:
    kinds = ", ".join(KINDS[kind].casefold() if kind != "signals" else "signals" for kind in each.kinds)
    yield from labelled("  Kind of data", kinds or "unknown", width)
    for label, value, field in (("  Size", each.size, "size"), ("  Licence", each.licence, "licence")):
        if value is None:
            yield from labelled(label, "unknown", width)
        else:
            yield from marked(label, value, width, mark_of(each.checked, field))


def wait(each: Dataset) -> str:
    """`5–28 days`; `none` for open data, `unknown` where nobody can say."""
    if each.approval is None:
        return "none" if each.access == "open" else "unknown"
    low, high = each.approval.days_low, each.approval.days_high
    return f"{low}–{high} days" if low != high else count(high, "day")


def _short_wait(each: Dataset) -> str:
    return {"none": "", "unknown": "?"}.get(wait(each), wait(each))


def _kind(each: Dataset) -> str:
    return KINDS[each.kinds[0]] if each.kinds else "Other"
