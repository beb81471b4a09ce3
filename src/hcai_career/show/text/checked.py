"""What of a record its source was seen to say: a mark behind each fact, and a section at the end of its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.cite import mark
from hcai_career.show.text.lines import LABEL_WIDTH, PROSE_WIDTH, heading, labelled, line, wrap
from hcai_career.show.text.styled import Line, cell_len
from hcai_career.show.text.table import Column, table

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.parts import Checked, Claim

ESTIMATE = mark("editorial", None)


def mark_of(checked: Checked, field: str) -> str:
    """The mark of a field of the record: its source where that was seen to say it, else that nobody checked."""
    if field in checked.fields:
        return mark("verified", checked.source, checked.as_of)
    return mark("unverified", None)


def marked(label: str, text: str, width: int, mark: str) -> Iterator[Line]:
    """A label, a text beside it, and a mark in a lower voice behind its last word, or below where it does not fit."""
    room = min(width, PROSE_WIDTH) - LABEL_WIDTH
    lines = wrap(text, room)
    fits = cell_len(lines[-1]) + 1 + cell_len(mark) <= room
    for number, words in enumerate(lines):
        last = fits and number == len(lines) - 1
        head = label.ljust(LABEL_WIDTH) if number == 0 else " " * LABEL_WIDTH
        yield line((head, "bold"), words, (f" {mark}" if mark and last else "", "dim"))
    if mark and not fits:
        yield line(" " * LABEL_WIDTH, (mark, "dim"))


def fact(claim: Claim | None, width: int) -> Iterator[Line]:
    """The fact that a source states about the record, if one is known."""
    if claim is not None:
        yield from marked("  Source says", claim.text, width, mark(claim.evidence, claim.source, claim.as_of))


def role_names(head: str, roles: tuple[str, ...], content: Catalog, width: int) -> Iterator[Line]:
    """The roles that a record is for, which is our judgement; nothing where it names none."""
    if roles:
        yield from heading(head, width, ESTIMATE)
        yield from table(
            [
                Column("", [content.roles[each].title for each in roles], least=20),
                Column("", roles, rank=1, style="dim"),
            ],
            width,
            indent=2,
            headed=False,
        )


def checked_lines(content: Catalog, checked: Checked, width: int) -> Iterator[Line]:
    """What was checked, where and when, and what was not."""
    yield from heading("What was checked", width)
    if checked.fields and checked.source is not None:
        source = content.sources[checked.source]
        seen = f"{', '.join(checked.fields).replace('_', ' ')}: seen on {checked.retrieved}"
        yield from labelled("  Checked", seen, width, note=f"{source.title} [{source.id}]")
        yield from labelled("  Not checked", "all else on this page", width)
    else:
        nothing = f"nothing on this page was compared with a source (written {checked.retrieved})"
        yield from labelled("  Not checked", nothing, width)
    if checked.note:
        yield from labelled("  Remark", checked.note, width)
