"""What someone of an occupation brings to a gate: schooling, licences, closeness to care; None is not known."""

from __future__ import annotations

from tools.onet.facts import Facts
from tools.onet.mapping import Crosswalk

EQF = {1: 2, 2: 4, 3: 4, 4: 4, 5: 5, 6: 6, 7: 6, 8: 7, 9: 7, 10: 7, 11: 8, 12: 8}
"""O*NET's categories of required education on the European Qualifications Framework: below a diploma, diploma,
certificate, some college, associate, bachelor, certificate after it, master, certificate after it, professional
degree, doctorate, training after it."""
OF_HEALTH = 7
"""What the professional doctorates of medicine, dentistry and pharmacy amount to, as most medical degrees do."""
OF_ZONE = {4: 6, 5: 7}
"""Where the ratings of education cannot be used; zones 1 to 3 lie too far apart to say."""


def eqf(facts: Facts) -> int | None:
    """The level that half of those asked, or more, say is required: the median."""
    whole = sum(facts.schooling.values())
    if whole < 60:  # percent: the rest was suppressed
        return OF_ZONE.get(facts.zone or 0)
    below = 0.0
    for category, percent in sorted(facts.schooling.items()):
        below += percent
        if below >= whole / 2:
            return min(EQF[category], OF_HEALTH) if facts.code.startswith("29-") else EQF[category]
    return None


def exposure(facts: Facts, mapping: Crosswalk) -> str | None:
    """How close to care: the most that a line of the mapping says."""
    return next((how for how, codes in mapping.exposure.items() if facts.code.startswith(codes)), None)


def licences(facts: Facts, mapping: Crosswalk) -> tuple[str, ...] | None:
    """The professions that the occupation cannot be practised without, none, or not known."""
    for code, held in mapping.licences.items():
        if facts.code.startswith(code):
            return held
    return () if facts.code.startswith(mapping.no_licence) else None
