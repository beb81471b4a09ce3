"""Which gates keep a role out of what is called open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hcai_career.advise.gate import Gate


def shutting(gates: Sequence[Gate]) -> tuple[Gate, ...]:
    """The required gates that are known to be shut; a licence that is not known to be held shuts as well."""
    return tuple(
        gate
        for gate in gates
        if gate.strength == "required"
        and (gate.verdict == "not-met" or (gate.kind == "licence" and gate.verdict == "unknown"))
    )
