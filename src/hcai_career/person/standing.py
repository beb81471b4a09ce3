"""What someone brings to a gate besides skill: a degree, a licence, years, closeness to care, credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog.model.parts import Exposure
    from hcai_career.catalog.starts import Start
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of someone at the gates. None is "not known", which is neither having it nor lacking it.

    `eqf` is the highest finished degree on the European Qualifications Framework (1 to 8). `licences` are ids of
    professions whose licence is held; an empty tuple says that none is. `years` are years of work: in the field of the
    role that is asked about or one beside it, or, where `years_of` names a background or an occupation, in that. `exposure`
    is how close to care the person has been. `credentials` are ids of credentials held; what is not in it is not known
    to be held.
    """

    eqf: int | None = None
    licences: tuple[str, ...] | None = None
    years: float | None = None
    exposure: Exposure | None = None
    credentials: tuple[str, ...] = ()
    years_of: str | None = None

    def but(self, said: Standing) -> Standing:
        """The same, except where `said` knows something: that counts, down as well as up. Credentials are added."""

        def known(field: str) -> Any:
            value = getattr(said, field)
            return getattr(self, field) if value is None else value

        held = tuple(dict.fromkeys((*self.credentials, *said.credentials)))
        whose = self.years_of if said.years is None else said.years_of
        return Standing(known("eqf"), known("licences"), known("years"), known("exposure"), held, whose)


UNKNOWN = Standing()
"""Of this person nothing is known."""


def of_background(background: Start) -> Standing:
    """What is typical of someone of a background; what differs too much between places is not known."""
    typical = (background.eqf, background.licences, background.years, background.exposure)
    return UNKNOWN if all(each is None for each in typical) else Standing(*typical, years_of=background.id)
