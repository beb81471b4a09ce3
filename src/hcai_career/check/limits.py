"""The figures that rules judge by; a project may set its own (`[check.limits]` in hcai.toml)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Where a rule draws its line."""

    sentence_words: int = 60
    """A sentence may have so many words."""
    title_characters: int = 100
    """A title of ours may be so long."""
    copied_words: int = 8
    """A sentence of at least so many words stands once only."""
    core_share: float = 0.75
    """The share of a role's needs that may be core, when it has six or more."""
    reach_by_study: int = 3
    """Documentation, books, tutorials and workshops lift to this level at most."""
    reach_by_course: int = 4
    """Courses, certificates and degrees lift to this level at most."""
    reach_by_practice: int = 4
    """Projects, simulations, exposure and work lift to this level at most."""
    least_effort_share: float = 0.05
    """The share of the low effort of its lifts that a resource's hours must be."""
    pay_factor: float = 2.0
    """Two figures of the same pay may differ by this factor."""
    review_days: int = 0
    """A source is overdue so many days after its `review_by`."""
