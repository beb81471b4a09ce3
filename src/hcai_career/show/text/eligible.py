"""Whether someone of a background may apply: a line for a table, and a section with every condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.checked import marked
from hcai_career.show.text.lines import group_lines, heading, labelled
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table

if TYPE_CHECKING:
    from hcai_career.advise.eligible import Condition, ConditionKind, Eligible, State
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.credentials import Eligibility

STATE: dict[State, str] = {"met": "✓ met", "unknown": "? unknown", "not-met": "✗ not met"}
GROUPS: dict[State, str] = {"met": "Open", "unknown": "Cannot be said", "not-met": "Not open"}
NOT_SAID: dict[State, str] = {"met": "open to anybody", "unknown": "who may apply is not known", "not-met": ""}
"""What is said of an answer without conditions."""
UNSETTLED: dict[ConditionKind, str] = {
    "licence": "the licence",
    "degree": "the degree",
    "years": "years of the right work",
    "credential": "what is held first",
    "routes": "the way in",
    "words": "its further terms",
}
"""What is not known of somebody, in short."""


def asked_of_applicants(label: str, asked: Eligibility, mark: str, width: int) -> Iterator[Line]:
    """The words about who may apply, with the mark of their source."""
    if asked.text is None:
        yield from labelled(label, "unknown", width)
    else:
        yield from marked(label, asked.text, width, mark)


def because(said: Eligible) -> str:
    """In a line, what decides: the conditions that stand as the whole does."""
    if not said.conditions:
        return NOT_SAID[said.state]
    deciding = [each for each in said.conditions if each.state == said.state]
    if said.state == "unknown":
        return "depends on " + " and ".join(UNSETTLED[each.kind] for each in deciding)
    if said.state == "met":
        return "; ".join(each.because for each in deciding)
    return "; ".join(f"{each.asks}: {each.because}" for each in deciding)


def _asks(condition: Condition) -> str:
    """The words of the issuer stand further up on the page already."""
    return "what else the words above ask for" if condition.kind == "words" else condition.asks


def groups(answers: Iterable[Eligible]) -> dict[int, list[Line]]:
    """The lines above the rows of a table that is sorted by answer."""
    return group_lines(GROUPS[each.state] for each in answers)


def answer(said: Eligible | None, background: str | None, content: Catalog, width: int) -> Iterator[Line]:
    """Every condition beside what a background typically brings; nothing where no background was named."""
    if said is None or background is None:
        return
    yield from heading(f"For the background {content.start(background).title}", width, STATE[said.state])
    if not said.conditions:
        yield from labelled("", NOT_SAID[said.state], width)
    else:
        yield from table(
            [
                Column("", [STATE[each.state] for each in said.conditions]),
                Column("", [_asks(each) for each in said.conditions], least=20),
                Column("", [each.because for each in said.conditions], least=16, style="dim"),
            ],
            width,
            indent=2,
            headed=False,
        )
