"""What is asked of applicants, held against a background that someone named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from hcai_career.advise.eligible import STATES, Eligible, eligible
from hcai_career.person.standing import of_background

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.credentials import Eligibility

T = TypeVar("T")


def answer(content: Catalog, asked: Eligibility, background: str) -> Eligible:
    """Whether someone of a background or an occupation (an id) may apply."""
    return eligible(content, asked, of_background(content.start(background)))


def open_first(
    content: Catalog, records: Sequence[T], asked: Callable[[T], Eligibility], background: str
) -> tuple[tuple[T, ...], tuple[Eligible, ...]]:
    """Records with what is open to a background first, else in their order, and the answer for each."""
    answers = [(each, answer(content, asked(each), background)) for each in records]
    answers.sort(key=lambda pair: STATES.index(pair[1].state))
    return tuple(each for each, _ in answers), tuple(said for _, said in answers)
