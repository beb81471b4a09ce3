"""LinkedIn's data export → lines: a zip of CSV tables, or one of them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from io import StringIO

from hcai_career.person.resume.document import Document, UnreadableFileError
from hcai_career.person.resume.written import Writer, post, schooling

TABLES = (
    "Profile.csv",
    "Positions.csv",
    "Education.csv",
    "Skills.csv",
    "Certifications.csv",
    "Languages.csv",
    "Projects.csv",
    "Courses.csv",
    "Volunteering.csv",
    "Publications.csv",
)
"""The tables that say something of a person's work; messages, contacts and the like are not opened."""
MOST_ROWS = 2_000

Row = Mapping[str, str]
Write = Callable[[Writer, Sequence[Row], str], None]


def read_export(tables: Mapping[str, bytes]) -> Document:
    """The document of an export, table by table. Raises UnreadableFileError."""
    to = Writer()
    for name in TABLES:
        if name in tables:
            _WRITE[name](to, _rows(name, tables[name].decode("utf-8-sig", errors="replace")), name)
    return to.document("linkedin")


def read_csv(name: str, text: str) -> Document:
    """The document of a single table, told by its name or its columns. Raises UnreadableFileError."""
    rows = _rows(name, text)
    columns = set(rows[0]) if rows else set()
    known = name if name in TABLES else next((table for table, some in _COLUMNS.items() if some <= columns), None)
    if known is None:
        raise UnreadableFileError(
            "this CSV is no table of LinkedIn's export", f"give the zip, or one of {', '.join(TABLES[:4])}"
        )
    to = Writer()
    _WRITE[known](to, rows, known)
    return to.document("linkedin")


_COLUMNS = {
    "Positions.csv": {"Company Name", "Title"},
    "Education.csv": {"School Name", "Degree Name"},
    "Profile.csv": {"First Name", "Headline"},
}


def _rows(name: str, text: str) -> list[Row]:
    try:
        rows: list[Row] = [
            {key: value or "" for key, value in row.items() if key} for row in csv.DictReader(StringIO(text))
        ]
    except csv.Error as error:
        raise UnreadableFileError(f"{name} is no CSV: {error}", "export it anew") from None
    if len(rows) > MOST_ROWS:
        raise UnreadableFileError(f"{name} has {len(rows):,} rows", f"at most {MOST_ROWS:,} are read")
    return rows


def _profile(to: Writer, rows: Sequence[Row], name: str) -> None:
    for row in rows[:1]:
        to.line(row.get("Headline"), f"{name}, Headline")
        to.heading("Summary")
        to.line(row.get("Summary"), f"{name}, Summary")


def _positions(to: Writer, rows: Sequence[Row], name: str) -> None:
    to.heading("Experience")
    for at, row in enumerate(rows, 2):
        named = (row.get("Title") or row.get("Role"), row.get("Company Name"))
        to.line(post(*named, first=row.get("Started On"), last=row.get("Finished On")), f"{name}, row {at}")
        to.line(row.get("Description"), f"{name}, row {at}")


def _education(to: Writer, rows: Sequence[Row], name: str) -> None:
    to.heading("Education")
    for at, row in enumerate(rows, 2):
        named = (row.get("Degree Name"), row.get("Notes"), row.get("School Name"))
        to.line(schooling(*named, first=row.get("Start Date"), last=row.get("End Date")), f"{name}, row {at}")


def _projects(to: Writer, rows: Sequence[Row], name: str) -> None:
    to.heading("Projects")
    for at, row in enumerate(rows, 2):
        to.line(f"{row.get('Title', '')}: {row.get('Description', '')}", f"{name}, row {at}")


def _listed(heading: str) -> Write:
    """What writes a table of names below a heading."""

    def write(to: Writer, rows: Sequence[Row], name: str) -> None:
        to.heading(heading)
        for at, row in enumerate(rows, 2):
            to.line(row.get("Name"), f"{name}, row {at}")

    return write


_WRITE: dict[str, Write] = {
    "Profile.csv": _profile,
    "Positions.csv": _positions,
    "Education.csv": _education,
    "Skills.csv": _listed("Skills"),
    "Certifications.csv": _listed("Certificates"),
    "Languages.csv": _listed("Languages"),
    "Projects.csv": _projects,
    "Courses.csv": _listed("Courses"),
    "Volunteering.csv": _positions,
    "Publications.csv": _listed("Publications"),
}
