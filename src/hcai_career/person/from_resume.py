"""A profile with what a résumé adds. What its owner wrote down stands; what only a résumé or a background said does not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hcai_career.person.profile import HeldSkill, Profile
from hcai_career.person.standing import Standing

if TYPE_CHECKING:
    from hcai_career.person.resume.extract import Extract

_OTHERS_SAID = ("resume", "background")


def with_resume(profile: Profile, found: Extract, typical: Mapping[str, int]) -> Profile:
    """The profile with the skills of a résumé. `typical` are the levels of the start: weaker words do not lower them."""
    own = {held.skill: held for held in profile.skills if held.evidence not in _OTHERS_SAID}
    older = {held.skill: held for held in profile.skills if held.evidence in _OTHERS_SAID}
    newer = {
        each.skill: HeldSkill(each.skill, each.level, "resume", each.words[0].about if each.words else None)
        for each in found.skills
        if each.level > typical.get(each.skill, 0)
    }
    fields = {name: getattr(profile, name) for name in Profile.__dataclass_fields__}
    return Profile(**{**fields, "skills": tuple({**older, **newer, **own}.values())})


def standing(found: Extract) -> Standing:
    """What a résumé says at the gates. It names the licences that are held, never that none is."""
    known = found.years is not None and found.background is not None
    return Standing(
        found.eqf,
        found.held or None,
        found.years if known else None,
        None,
        found.credentials,
        found.background if known else None,
    )
