"""The hand-written `mapping.yaml` as records. What it names that O*NET or our content does not have is refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from tools.onet.facts import Facts

FILE = Path(__file__).parent / "mapping.yaml"
Levels = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a level: every condition that is given must hold."""

    knowledge: Mapping[str, float]
    skill: Mapping[str, float]
    used: str | None
    asked: str | None
    of: str | None
    but: tuple[str, ...]
    zone: int


@dataclass(frozen=True, slots=True)
class Rule:
    """How a skill of ours is read from O*NET: the tests by level, what a reader is told, and why."""

    skill: str
    about: str
    reason: str
    levels: Mapping[int, tuple[Way, ...]]


@dataclass(frozen=True, slots=True)
class Core:
    """Levels that are the very core of an occupation and that no element can say, and why."""

    levels: Levels
    reason: str


@dataclass(frozen=True)
class Crosswalk:
    """All of it. `groups` hold beginnings of codes, `tools` names of products, in which * stands for anything."""

    importance: Mapping[str, Mapping[int, float]]
    groups: Mapping[str, tuple[str, ...]]
    tools: Mapping[str, tuple[str, ...]]
    skills: Mapping[str, Rule]
    core: Mapping[str, Core]
    like: Mapping[str, str]
    exposure: Mapping[str, tuple[str, ...]]
    licences: Mapping[str, tuple[str, ...]]
    no_licence: tuple[str, ...]

    def within(self, code: str, group: str) -> bool:
        """Whether an occupation belongs to a group."""
        return code.startswith(self.groups[group])

    @cached_property
    def products(self) -> Mapping[str, tuple[frozenset[str], tuple[str, ...]]]:
        """The tools of each group: plain names, and patterns."""
        return {
            group: (frozenset(n for n in names if "*" not in n), tuple(n for n in names if "*" in n))
            for group, names in self.tools.items()
        }

    def is_tool(self, product: str, group: str) -> bool:
        """Whether a product is one of a group of tools."""
        plain, patterns = self.products[group]
        return product in plain or any(fnmatchcase(product.casefold(), each.casefold()) for each in patterns)


def read(path: Path = FILE) -> Crosswalk:
    """The mapping. Raises KeyError or ValueError for what is not understood."""
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Crosswalk(
        importance=raw["importance"],
        groups=_tuples(raw["groups"]),
        tools=_tuples(raw["tools"]),
        skills={skill: _rule(skill, each) for skill, each in raw["skills"].items()},
        core={code: _core(dict(each)) for code, each in raw["core"].items()},
        like=raw["like"],
        exposure=_tuples(raw["exposure"]),
        licences={code: tuple(held) for code, held in raw["licences"].items()},
        no_licence=tuple(raw["no_licence"]),
    )


def problems(mapping: Crosswalk, facts: Mapping[str, Facts], skills: Iterable[str]) -> Iterator[str]:
    """What the mapping names that is not there: skills of ours, elements, groups, tools, codes."""
    named = mapping.skills.keys() | {skill for core in mapping.core.values() for skill in core.levels}
    yield from (f"no skill of ours is called {skill}" for skill in sorted(named - set(skills)))
    for rule in mapping.skills.values():
        for test in (test for tests in rule.levels.values() for test in tests):
            yield from (f"{rule.skill}: {wrong}" for wrong in _strange(test, mapping, facts))
    products = {tool.name for each in facts.values() for tool in each.software}
    for group in mapping.tools:
        if not any(mapping.is_tool(product, group) for product in products):
            yield f"tools {group}: no occupation uses any of them"
    codes = (*mapping.core, *mapping.like, *mapping.like.values())
    yield from (f"O*NET has no occupation {code}" for code in codes if code not in facts)


def _strange(test: Way, mapping: Crosswalk, facts: Mapping[str, Facts]) -> Iterator[str]:
    for kind, asked in (("knowledge", test.knowledge), ("skill", test.skill)):
        for name in asked:
            if not any(name in getattr(each, kind) for each in facts.values()):
                yield f"O*NET has no {kind} {name}"
    groups = (*test.but, test.of)
    yield from (f"no group is called {group}" for group in groups if group and group not in mapping.groups)
    yield from (f"no tools are called {tool}" for tool in (test.used, test.asked) if tool and tool not in mapping.tools)


def _tuples(raw: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(each) for key, each in raw.items()}


def _rule(skill: str, raw: Mapping[str, Any]) -> Rule:
    levels = {level: tuple(map(_test, _listed(tests))) for level, tests in raw["levels"].items()}
    if any(level not in (1, 2, 3) for level in levels):
        raise ValueError(f"{skill}: O*NET alone gives 1, 2 or 3")
    return Rule(skill, raw["about"], raw["reason"], levels)


def _test(raw: Mapping[str, Any]) -> Way:
    strange = raw.keys() - {field.name for field in fields(Way)}
    if strange:
        raise ValueError(f"no condition is called {', '.join(sorted(strange))}")
    but = raw.get("but", ())
    return Way(
        raw.get("knowledge", {}),
        raw.get("skill", {}),
        raw.get("used"),
        raw.get("asked"),
        raw.get("of"),
        (but,) if isinstance(but, str) else tuple(but),
        raw.get("zone", 0),
    )


def _core(raw: dict[str, Any]) -> Core:
    return Core(reason=raw.pop("reason"), levels=raw)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
