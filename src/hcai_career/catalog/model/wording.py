"""By which words a résumé or a job posting shows a skill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.catalog.model.parts import STRICT, Slug, Title

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Beside:
    """Words that show a skill only where one of others stands near: R beside Python, not in R&D."""

    __pydantic_config__ = STRICT
    words: tuple[Title, ...]
    near: tuple[Title, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words that show a skill, beside its name and its aliases; its id is the skill's.

    In `shows`, `a|b` reads a or b, and `*` up to three words of any kind. `cased` are names that are ordinary words
    too and count only as they are written there; `ignores` are aliases that show nothing in running text.
    """

    __pydantic_config__ = STRICT
    id: Slug
    shows: tuple[Title, ...] = ()
    beside: tuple[Beside, ...] = ()
    cased: tuple[Title, ...] = ()
    ignores: tuple[Title, ...] = ()
