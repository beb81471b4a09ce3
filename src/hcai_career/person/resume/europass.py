"""Europass XML → lines: the CV of the older Europass (SkillsPassport, 3.x), and that of the present one (Candidate).

Both are published: the first by Cedefop as EuropassSchema 3.4, the second in the terms of HR Open. What the reader
needs of them is read by name wherever it stands; the rest is left.
"""

from __future__ import annotations

import re
from html import unescape

from hcai_career.person.resume.document import Document, UnreadableFileError
from hcai_career.person.resume.written import Writer, post, schooling
from hcai_career.person.resume.xmltree import Node, read_xml

_BREAK = re.compile(r"<(?:/p|/li|br\s*/?|/div|/h\d)>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,300}>")
_SKILLS = ("Computer", "JobRelated", "Organisational", "Communication", "Other")
_DIGITS = re.compile(r"\d+")


def read_europass(raw: bytes) -> Document:
    """The document of a Europass CV. Raises UnreadableFileError for other XML."""
    root = read_xml(raw)
    to = Writer()
    if root.name == "SkillsPassport":
        _passport(to, root)
    elif root.name == "Candidate":
        _candidate(to, root)
    else:
        raise UnreadableFileError(f"this XML is no Europass CV: it begins with {root.name}", "give it as PDF or DOCX")
    return to.document("europass")


def _plain(html: str) -> str:
    """Text without marks: descriptions in Europass are HTML inside XML."""
    return unescape(_TAG.sub("", _BREAK.sub("\n", html)))


def _passport(to: Writer, root: Node) -> None:
    for each in root.all("Headline")[:1]:
        to.line(each.words("Description", "Label"), "Headline")
    to.heading("Experience")
    for at, each in enumerate(root.all("WorkExperience"), 1):
        named = (each.words("Position", "Label"), each.words("Employer", "Name"))
        to.line(
            post(*named, first=_day(each.first("Period", "From")), last=_day(each.first("Period", "To"))),
            f"WorkExperience {at}",
        )
        to.line(_plain(each.words("Activities")), f"WorkExperience {at}, Activities")
    to.heading("Education")
    for at, each in enumerate(root.all("Education"), 1):
        named = (each.words("Title"), each.words("Organisation", "Name"))
        to.line(
            schooling(*named, first=_day(each.first("Period", "From")), last=_day(each.first("Period", "To"))),
            f"Education {at}",
        )
        to.line(_plain(each.words("Activities")), f"Education {at}, Activities")
    _passport_skills(to, root)


def _passport_skills(to: Writer, root: Node) -> None:
    to.heading("Languages")
    for kind in ("MotherTongue", "ForeignLanguage"):
        for each in root.all(kind):
            to.line(each.words("Description", "Label"), kind)
    to.heading("Skills")
    for skills in root.all("Skills"):
        for name in _SKILLS:
            to.line(_plain(skills.words(name, "Description")), f"Skills, {name}")
    to.heading("Other")
    for each in root.all("Achievement"):
        to.line(_plain(f"{each.words('Title', 'Label')}: {each.words('Description')}"), "Achievement")


def _day(node: Node | None) -> str:
    """`<From year="2013" month="--03"/>` → 2013-03."""
    if node is None:
        return ""
    month = _DIGITS.search(node.attributes.get("month", ""))
    year = node.attributes.get("year", "")
    return f"{year}-{int(month[0]):02d}" if month and year else year


def _candidate(to: Writer, root: Node) -> None:
    to.heading("Summary")
    for each in root.all("ExecutiveSummary"):
        to.line(_plain(each.text), "ExecutiveSummary")
    to.heading("Experience")
    for at, employer in enumerate(root.all("EmployerHistory"), 1):
        for each in employer.all("PositionHistory"):
            named = (each.words("PositionTitle"), employer.words("OrganizationName"))
            to.line(post(*named, first=_date(each, "StartDate"), last=_date(each, "EndDate")), f"EmployerHistory {at}")
            to.line(_plain(each.words("Description")), f"EmployerHistory {at}, Description")
    to.heading("Education")
    for at, each in enumerate(root.all("EducationOrganizationAttendance"), 1):
        named = (
            each.words("EducationDegree", "DegreeName") or each.words("ProgramName"),
            each.words("OrganizationName"),
        )
        to.line(
            schooling(*named, first=_date(each, "StartDate"), last=_date(each, "EndDate")),
            f"EducationOrganizationAttendance {at}",
        )
    to.heading("Skills")
    for each in root.all("PersonCompetency"):
        if each.words("TaxonomyID") != "language":
            to.line(each.words("CompetencyName"), "PersonCompetency")
    for each in root.all("DigitalSkill"):
        to.line(_plain(each.text), "DigitalSkill")
    to.heading("Certificates")
    for each in (*root.all("Certification"), *root.all("License")):
        called = each.words("CertificationName") or each.words("LicenseName") or each.words("Title")
        to.line(_plain(f"{called} {each.words('Description')}"), each.name)


def _date(node: Node, name: str) -> str:
    """The year and month below the first element of a name."""
    found = next(iter(node.all(name)), None)
    words = found.words("FormattedDateTime") or found.text.strip() if found else ""
    return words[:7]
