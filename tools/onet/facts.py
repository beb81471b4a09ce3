"""What O*NET says of each occupation: skills and knowledge, software, job zone, schooling and titles.

The files are those of the database as CSV, compressed. A rating that O*NET recommends to suppress (too few or too
different answers) is not read.
"""

from __future__ import annotations

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

CODE = "O*NET-SOC Code"
Row = Mapping[str, str]


class Rating(NamedTuple):
    """How important an element is to the work (1 to 5), and at which level it is asked for (0 to 7)."""

    importance: float
    level: float


class Tool(NamedTuple):
    """A software product that is used in the work; whether postings for this occupation often ask for it."""

    name: str
    kind: str
    in_demand: bool


class Name(NamedTuple):
    """Another title of an occupation: whether O*NET shows it to job seekers, and how many sources have it."""

    title: str
    shown: bool
    sources: int


@dataclass(frozen=True, slots=True)
class Facts:
    """One occupation. `schooling` holds percent by category of required education (1 to 12).

    `knowledge` is empty where O*NET has not rated the occupation, and `skill` holds ten skills or none then.
    """

    code: str
    title: str
    skill: Mapping[str, Rating]
    knowledge: Mapping[str, Rating]
    software: tuple[Tool, ...]
    zone: int | None
    schooling: Mapping[int, float]
    names: tuple[Name, ...]


def read(folder: Path) -> dict[str, Facts]:
    """The occupations of which O*NET says more than a title, by code, in order."""
    titles = {row[CODE]: row["Title"] for row in rows(folder, "30.3-occupation_data")}
    skill, knowledge = ratings(folder, "29.3-skills"), ratings(folder, "29.3-knowledge")
    for code, newer in ratings(folder, "30.3-essential_skills").items():
        skill.setdefault(code, {}).update(newer)
    tools, names = software(folder), _names(folder)
    zones = {row[CODE]: int(row["Job Zone"]) for row in rows(folder, "30.3-job_zones")}
    schooling = _schooling(folder)
    return {
        code: Facts(
            code,
            titles[code],
            skill.get(code, {}),
            knowledge.get(code, {}),
            tools.get(code, ()),
            zones.get(code),
            schooling.get(code, {}),
            names.get(code, ()),
        )
        for code in sorted(skill.keys() | tools.keys())
        if code in titles
    }


def rows(folder: Path, name: str) -> Iterator[Row]:
    """The rows of a file. Raises FileNotFoundError when it is not there."""
    with gzip.open(folder / f"{name}.csv.gz", "rt", encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def ratings(folder: Path, name: str) -> dict[str, dict[str, Rating]]:
    """Importance and level of each element by occupation and name of the element, where both may be used."""
    scales: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for row in rows(folder, name):
        if row["Recommend Suppress"] != "Y":
            scales[row[CODE], row["Element Name"]][row["Scale ID"]] = float(row["Data Value"])
    found: dict[str, dict[str, Rating]] = defaultdict(dict)
    for (code, element), values in scales.items():
        if values.keys() >= {"IM", "LV"}:
            found[code][element] = Rating(values["IM"], values["LV"])
    return found


def software(folder: Path) -> dict[str, tuple[Tool, ...]]:
    """The software of each occupation, in the order of the file."""
    found: dict[str, dict[tuple[str, str], Tool]] = defaultdict(dict)
    for row in rows(folder, "30.3-software_skills"):
        tool = Tool(row["Workplace Example"], row["Element Name"], row["In Demand"] == "Y")
        found[row[CODE]][tool.name, tool.kind] = tool
    return {code: tuple(tools.values()) for code, tools in found.items()}


def _schooling(folder: Path) -> dict[str, dict[int, float]]:
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for row in rows(folder, "30.3-education"):
        if row["Scale ID"] == "RL" and row["Recommend Suppress"] != "Y":
            found[row[CODE]][int(row["Category"])] = float(row["Data Value"])
    return found


def _names(folder: Path) -> dict[str, tuple[Name, ...]]:
    """Alternate titles, those that job seekers are shown marked as such."""
    shown = {
        (row[CODE], row["Reported Job Title"])
        for row in rows(folder, "30.3-sample_of_reported_titles")
        if row["Shown in My Next Move"] == "Y"
    }
    found: dict[str, list[Name]] = defaultdict(list)
    for row in rows(folder, "29.3-alternate_titles"):
        title = row["Alternate Title"]
        found[row[CODE]].append(Name(title, (row[CODE], title) in shown, len(row["Source(s)"].split(","))))
    return {code: tuple(names) for code, names in found.items()}
