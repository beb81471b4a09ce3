"""A profile: what was understood, and what of it does not count."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.advise.gate_words import DEGREE, EXPOSURE
from hcai_career.show.text.bars import level_bar, level_words
from hcai_career.show.text.lines import beside, clip, heading, labelled, line, paragraph, title
from hcai_career.show.text.styled import Line
from hcai_career.show.text.used import short
from hcai_career.show.text.words import count, money, number

if TYPE_CHECKING:
    from hcai_career.advise.query.profile import ProfileSheet
    from hcai_career.catalog import Catalog
    from hcai_career.person.profile import Ground, HeldLicence, Profile

GROUND: dict[Ground, str] = {
    "said": "you said so",
    "background": "your background",
    "resume": "your résumé",
    "course": "a course",
    "credential": "a credential",
    "work": "work",
    "project": "a project",
}
INTERESTS = ("families", "applications", "employer_types")


def profile_sheet(sheet: ProfileSheet, content: Catalog, width: int) -> Iterator[Line]:
    """All that is said, then what does not count and what is not said."""
    yield from title("Your profile", short(sheet.file), width)
    yield Line()
    for label, text in (*_brings(sheet.profile, content), *_wishes(sheet.profile, sheet.place, content)):
        yield from labelled(f"  {label}", text, width)
    if sheet.profile.skills:
        yield from _skills(sheet.profile, content, width)
    yield Line()
    for note in sheet.not_counted:
        yield from paragraph(f"Not counted: {note}", width, indent=0, style="yellow", bullet="! ")
    if sheet.unsaid:
        said = ", ".join(field.replace("_", " ") for field in sheet.unsaid)
        yield from paragraph(f"Not said: {said}. Say it: hcai profile set --help", width, indent=0, style="dim")
    else:
        yield line(("Change it: hcai profile set --help", "dim"))


def _brings(profile: Profile, content: Catalog) -> Iterator[tuple[str, str]]:
    if profile.background is not None:
        yield "Background", content.start(profile.background).title
    if profile.education is not None:
        called = f": {profile.education.title}" if profile.education.title else ""
        yield "Education", f"{DEGREE[profile.education.eqf]} (EQF {profile.education.eqf}){called}"
    if profile.licences is not None:
        yield "Licences", "; ".join(_licence(each, content) for each in profile.licences) or "none held"
    if profile.years is not None:
        yield "Years of work", number(profile.years)
    if profile.exposure is not None:
        yield "Close to care", EXPOSURE[profile.exposure]
    if profile.credentials:
        yield "Credentials", "; ".join(_credential(each, content) for each in profile.credentials)


def _wishes(profile: Profile, place: str | None, content: Catalog) -> Iterator[tuple[str, str]]:
    if profile.hours_per_week is not None:
        yield "Hours a week", number(profile.hours_per_week)
    if profile.budget is not None:
        yield "Budget", money(profile.budget, "USD")
    if profile.region is not None:
        yield "Region", content.regions[profile.region].title
    if place is not None:
        yield "Rules of", content.jurisdictions[place].title
    if profile.languages:
        yield "Languages", ", ".join(profile.languages)
    if profile.interests:
        yield "Interests", ", ".join(_interest(each, content) for each in profile.interests)
    if profile.targets:
        yield "Targets", ", ".join(content.roles[each].title for each in profile.targets)


def _licence(licence: HeldLicence, content: Catalog) -> str:
    said = content.professions[licence.profession].title.lower()
    if licence.jurisdiction is not None:
        said += f", {content.jurisdictions[licence.jurisdiction].title}"
    return said if licence.expires is None else f"{said}, until {licence.expires}"


def _credential(key: str, content: Catalog) -> str:
    found = content.credentials.get(key)
    return found.title if found else content.resources[key].title


def _interest(key: str, content: Catalog) -> str:
    found = next(content.section(section)[key] for section in INTERESTS if key in content.section(section))
    return str(found.title)


def _skills(profile: Profile, content: Catalog, width: int) -> Iterator[Line]:
    rest = "all others are as typical of the background" if profile.background else "all others are at level 0"
    yield from heading("Skills", width, f"{count(len(profile.skills), 'skill')}; {rest}, or follow from these")
    for each in sorted(profile.skills, key=lambda each: (-each.level, content.skills[each.skill].name)):
        name = line("  ", level_bar(each.level), f" {level_words(each.level):<15}  ", content.skills[each.skill].name)
        yield from beside(name, GROUND[each.evidence], width, below=" " * 8)
        if each.words:
            yield line(" " * 8, (clip(f"“{each.words}”", width - 8), "dim"))
