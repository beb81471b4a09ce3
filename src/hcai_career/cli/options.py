"""The arguments and options that commands share: one name for one thing everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

from hcai_career.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.person import Standing

DataDir = Annotated[
    Path | None,
    Option(metavar="DIR", help="Read the content from this directory (default: $HCAI_DATA, or what comes with hcai)."),
]
Format = Annotated[Literal["text", "json"], Option("--format", "-f", help="How to write the answer.")]
Width = Annotated[
    int | None, Option(metavar="N", min=40, max=500, help="Fill so many columns (default: the terminal's).")
]

Why = Annotated[bool, Option(help="Show the sources of the figures in full.")]

RoleName = Annotated[
    str, Argument(metavar="ROLE", help="An id, a title, an alias or the beginning of one.", complete="roles")
]
SkillName = Annotated[
    str, Argument(metavar="SKILL", help="An id, a name, an alias or the beginning of one.", complete="skills")
]
BackgroundName = Annotated[
    str,
    Argument(
        metavar="BACKGROUND",
        help="An id, a title, an alias or the beginning of one; or an O*NET code or title.",
        complete="starts",
    ),
]
DatasetName = Annotated[
    str, Argument(metavar="DATASET", help="An id, a title, an alias or the beginning of one.", complete="datasets")
]
RegulationName = Annotated[
    str,
    Argument(metavar="REGULATION", help="An id, a title, an alias or the beginning of one.", complete="regulations"),
]
CommunityName = Annotated[
    str,
    Argument(metavar="COMMUNITY", help="An id, a title, an alias or the beginning of one.", complete="communities"),
]
ResourceName = Annotated[
    str, Argument(metavar="RESOURCE", help="An id, a title or the beginning of one.", complete="resources")
]
CredentialName = Annotated[
    str,
    Argument(metavar="CREDENTIAL", help="An id, a title, an alias or the beginning of one.", complete="credentials"),
]
DegreeName = Annotated[
    str, Argument(metavar="DEGREE", help="An id, a title or the beginning of one.", complete="degrees")
]
SourceName = Annotated[
    str, Argument(metavar="SOURCE", help="An id, a title or the beginning of one.", complete="sources")
]
Words = Annotated[list[str], Argument(metavar="WORDS...", help="What to look for; each word must be found.")]

From = Annotated[
    str | None,
    Option(
        "--from",
        metavar="BACKGROUND",
        help="Where you start: a background (hcai backgrounds list) or any occupation, by title or O*NET code.",
        complete="starts",
    ),
]
Applicant = Annotated[
    str | None,
    Option(
        "--for",
        metavar="BACKGROUND",
        help="Whether somebody of this background or occupation may apply, and why.",
        complete="starts",
    ),
]
Education = Annotated[
    str | None,
    Option(metavar="LEVEL", help="Your highest degree: school, associate, bachelor, master, doctorate, or EQF 1 to 8."),
]
Licence = Annotated[
    list[str] | None,
    Option(
        metavar="PROFESSION",
        help="A licence to practise that you hold, or none. Repeatable.",
        complete="professions",
    ),
]
Experience = Annotated[
    float | None, Option(metavar="YEARS", help="Years of work in the role's field or one beside it.")
]
Closeness = Annotated[
    Literal["none", "visits", "presence", "care"] | None,
    Option("--exposure", help="How close to care you have been: care means you looked after patients."),
]
Credential = Annotated[
    list[str] | None,
    Option(metavar="CREDENTIAL", help="A credential that you hold. Repeatable.", complete="credentials"),
]
Jurisdiction = Annotated[
    str | None,
    Option(metavar="PLACE", help="Where you would work, such as us, uk or england.", complete="jurisdictions"),
]
Have = Annotated[
    list[str] | None,
    Option(metavar="SKILL=LEVEL", help="A level that you hold, 0 to 5; overrides the background. Repeatable."),
]
HoursPerWeek = Annotated[
    float | None, Option(metavar="HOURS", help="Hours you can study a week (default: your profile's, or 8).")
]


class HeldOptions(NamedTuple):
    """What somebody brings to a gate, as typed."""

    education: Education = None
    licence: Licence = None
    experience: Experience = None
    exposure: Closeness = None
    credential: Credential = None

    def standing(self, content: Catalog) -> Standing:
        """The same, understood; what was not typed is not known. UsageError or NotFoundError for a wrong value."""
        from hcai_career.advise.query.standing import said

        return said(content, self.education, self.licence or (), self.experience, self.exposure, self.credential or ())


HOLDS_NOTHING = HeldOptions()
