"""Content as large as ESCO: 3,039 roles, 13,492 skills and 129,004 needs.

    python -m benchmarks.growth.esco DATA TARGET [RELATIONS.csv.gz]

From the relations of ESCO 1.2.0 (European Commission, reused under Decision 2011/833/EU) where that file is at hand,
else invented with the same numbers. Levels, and the resources that lead to the skills, are invented in any case.
"""

from __future__ import annotations

import csv
import gzip
import random
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from hcai_career.catalog.find import normal
from hcai_career.catalog.source import parse

ROLES, SKILLS, NEEDS, RESOURCES = 3_039, 13_492, 129_004, 3_000
Relation = tuple[str, str, str]
"""A role, a skill, and "essential" or "optional"."""
Records = dict[str, Any]


def relations(path: Path | None) -> list[Relation]:
    """The relations of the file, or invented ones."""
    if path is None or not path.is_file():
        return list(_invented())
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        return [(row["occupation"].strip(), row["skill"].strip(), row["relation"]) for row in csv.DictReader(file)]


def _invented() -> Iterator[Relation]:
    """Every role and every skill at least once, and some skills often, as it is in ESCO."""
    draw = random.Random(0)
    pairs = {(number % ROLES, number): None for number in range(SKILLS)}
    while len(pairs) < NEEDS:
        pairs[draw.randrange(ROLES), int(SKILLS * draw.random() ** 3)] = None
    for role, skill in pairs:
        yield f"role {role}", f"skill {skill}", draw.choice(("essential", "optional"))


def write_esco(data: Path, target: Path, path: Path | None) -> None:
    """Write a content directory of all relations."""
    found = relations(path)
    skills, roles = ids([skill for _, skill, _ in found]), ids([role for role, _, _ in found])
    efforts = parse((data / "skills.yaml").read_text(encoding="utf-8"), "skills.yaml").data["efforts"]
    for effort in efforts.values():
        effort.pop("sources", None)
    category = {"name": "All", "stage": "foundation", "levels": ["a", "b", "c", "d", "e"]}
    family = {"title": "All", "summary": "All roles."}
    by_id = {key: _skill(name) for name, key in reversed(skills.items())}
    target.mkdir(parents=True, exist_ok=True)
    _write(target / "roles.yaml", {"families": {"all": family}, "roles": _roles(found, roles, skills)})
    _write(target / "skills.yaml", {"efforts": efforts, "categories": {"all": category}, "skills": by_id})
    _write(target / "resources.yaml", {"resources": dict(_resources(list(by_id)))})


def ids(names: Iterable[str]) -> dict[str, str]:
    """An id for each name; names that hcai takes for the same have the same id."""
    by_form: dict[str, str] = {}
    by_name: dict[str, str] = {}
    taken: set[str] = set()
    for name in dict.fromkeys(names):
        form = normal(name)
        if form not in by_form:
            slug = re.sub(r"[^a-z0-9]+", "-", form)[:60].strip("-") or "x"
            while slug in taken:
                slug += "-x"
            taken.add(slug)
            by_form[form] = slug
        by_name[name] = by_form[form]
    return by_name


def _skill(name: str) -> Records:
    return {"name": name[:160], "category": "all", "definition": f"Being able to do {name}.", "effort": "medium"}


def _roles(found: list[Relation], roles: dict[str, str], skills: dict[str, str]) -> Records:
    needs: dict[str, dict[str, str]] = {}
    titles = {key: name for name, key in reversed(roles.items())}
    for role, skill, relation in found:
        needs.setdefault(roles[role], {}).setdefault(skills[skill], relation)
    return {key: _role(titles[key], asked) for key, asked in needs.items()}


def _role(title: str, asked: dict[str, str]) -> Records:
    draw = random.Random(title)
    importance = {"essential": "core", "optional": "nice"}
    return {
        "title": title[:160],
        "family": "all",
        "summary": f"Works as {title}.",
        "focus": "What is asked for.",
        "differentiator": "None.",
        "responsibilities": ["As the title says"],
        "needs": [
            {"level": draw.randint(2, 4), "importance": importance[relation], "skill": skill}
            for skill, relation in asked.items()
        ],
        "education": {"norm": "Unknown", "evidence": "editorial"},
        "experience": {"typical": "Unknown", "evidence": "editorial"},
        "employers": [],
        "employer_types": [],
        "applications": [],
        "adjacent": [],
        "codes": [],
        "evidence": dict.fromkeys(("listing", "description", "focus", "needs", "employers"), "editorial"),
    }


def _resources(skills: list[str]) -> Iterator[tuple[str, Records]]:
    draw = random.Random(1)
    for number in range(RESOURCES):
        skill, start = draw.choice(skills), draw.randint(0, 1)
        yield (
            f"course-{number}",
            {
                "title": f"Course {number}",
                "provider": "A school",
                "url": f"https://example.org/{number}",
                "kind": "course",
                "languages": ["en"],
                "status": "active",
                "workload": {"hours": draw.randint(5, 60), "basis": "estimate"},
                "cost": {"amount": draw.choice((0, 0, 49, 199))},
                "lifts": [{"skill": skill, "start": start, "reach": start + draw.randint(1, 2)}],
                "checked": {"source": None, "retrieved": "2026-01-01"},
            },
        )


def _write(path: Path, content: Records) -> None:
    with path.open("w", encoding="utf-8") as file:
        yaml.dump(content, file, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=110)


if __name__ == "__main__":
    write_esco(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]) if len(sys.argv) > 3 else None)
