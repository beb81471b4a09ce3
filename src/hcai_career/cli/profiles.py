"""The profile beside what was typed: which file is meant, and what it adds where an option says nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

from hcai_career.cli.parameters import Option

if TYPE_CHECKING:
    from datetime import date

    from hcai_career.catalog import Catalog
    from hcai_career.person.profile import Profile
    from hcai_career.person.standing import Standing
    from hcai_career.person.used import UsedProfile

ProfileFile = Annotated[
    Path | None,
    Option(
        "--profile", metavar="FILE", help="Your profile (default: $HCAI_PROFILE, or where 'hcai profile path' says)."
    ),
]


class ProfileChoice(NamedTuple):
    """Which profile is used: the usual one if there is one, another, or none."""

    profile: ProfileFile = None
    no_profile: Annotated[bool, Option(help="Leave your profile out.")] = False
    resume: Annotated[
        Path | None,
        Option(metavar="FILE", help="Also what this résumé shows; your profile's own words stand (see: hcai resume)."),
    ] = None


USUAL = ProfileChoice()


class Known(NamedTuple):
    """What a profile says of who asks; `used` is None where there is neither profile nor résumé.

    `jurisdiction` is the one that was typed, else the profile's.
    """

    profile: Profile
    standing: Standing
    jurisdiction: str | None
    used: UsedProfile | None = None


def known(
    content: Catalog,
    choice: ProfileChoice,
    jurisdiction: str | None,
    today: date | None = None,
    start: str | None = None,
) -> Known:
    """What is known of who asks. `jurisdiction` and `start`, the background, are as typed.

    Raises NotFoundError for a named file that is not there. Where no profile lies in the usual place and no résumé is
    named, one look at the disk is all that this takes.
    """
    found = _of_profile(content, choice, jurisdiction, today)
    return found if choice.resume is None else _with_resume(content, found, choice.resume, start)


def _with_resume(content: Catalog, found: Known, path: Path, start: str | None) -> Known:
    """The same with what a résumé shows; what was understood is told on stderr. HcaiError where it is too little."""
    import sys

    from hcai_career.person import from_resume, resume
    from hcai_career.person.used import UsedProfile, UsedResume
    from hcai_career.problem import HcaiError

    extract = resume.read(path, content)
    background = start or found.profile.background
    if extract.ask and background is None:
        hint = "give a file with " + "; ".join(f"({at}) {each}" for at, each in enumerate(extract.ask, 1))
        raise HcaiError(f"too little was found in {path} to build on", hint)
    typical = {each.skill: each.level for each in content.start(background).levels} if background else {}
    near = (
        "" if background or not extract.background else f" It reads like --from {extract.background}: say so if it is."
    )
    sys.stderr.write(f"Read from {path}: {len(extract.skills)} skills.{near} The words: hcai resume {path}\n")
    profile = from_resume.with_resume(found.profile, extract, typical)
    of_profile = found.used or UsedProfile(None)
    used = UsedProfile(of_profile.file, of_profile.notes, UsedResume(str(path.absolute()), len(extract.skills)))
    return found._replace(profile=profile, standing=from_resume.standing(extract).but(found.standing), used=used)


def _of_profile(content: Catalog, choice: ProfileChoice, jurisdiction: str | None, today: date | None) -> Known:
    from hcai_career.advise.query.standing import place
    from hcai_career.person.profile import NOTHING
    from hcai_career.person.standing import UNKNOWN

    path = _file(choice)
    if path is None:
        return Known(NOTHING, UNKNOWN, place(content, jurisdiction))
    return _known(content, path, place(content, jurisdiction), today)


def _known(content: Catalog, path: Path, typed: str | None, today: date | None) -> Known:
    from datetime import date as days

    from hcai_career.person import profile as profiles
    from hcai_career.person import profile_file
    from hcai_career.person.used import UsedProfile

    found = profile_file.read(path, content)
    where = typed or profiles.jurisdiction(found, content.regions, content.jurisdictions)
    day = today or days.today()  # noqa: DTZ011 — the user's own calendar day
    notes = profiles.not_counted(found, content.jurisdictions, day, where)
    return Known(
        found,
        profiles.standing(found, content.jurisdictions, day, where),
        where,
        UsedProfile(str(path.absolute()), tuple(notes)),
    )


def _file(choice: ProfileChoice) -> Path | None:
    """The file to read: one that was named, or the usual one if it is there."""
    from hcai_career.person import profile_file
    from hcai_career.problem import UsageError

    if choice.no_profile:
        if choice.profile is not None:
            raise UsageError("--profile and --no-profile exclude each other", "leave one of them out")
        return None
    if choice.profile is not None:
        return choice.profile
    usual = profile_file.default()
    return usual if usual is not None and profile_file.is_there(usual) else None
