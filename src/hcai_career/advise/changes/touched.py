"""Which roles a record touches: those that name it, that it names, or whose core needs it lifts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hcai_career.catalog import Catalog
from hcai_career.catalog.kinds import Kind
from hcai_career.catalog.links import walk
from hcai_career.catalog.references import REFERENCES


class Touched:
    """The roles of two states of the content, by what they rest on."""

    def __init__(self, old: Catalog, new: Catalog) -> None:
        self._by_skill: dict[str, dict[str, None]] = {}
        self._core: dict[str, dict[str, int]] = {}
        self._by_soc: dict[str, dict[str, None]] = {}
        self._by_reference: dict[tuple[str, str], dict[str, None]] = {}
        self._ids: dict[str, None] = {}
        for content in (old, new):
            self._read(content)

    def _read(self, content: Catalog) -> None:
        for role in content.roles.values():
            self._ids[role.id] = None
            for need in role.needs:
                for skill in need.options:
                    self._by_skill.setdefault(skill, {})[role.id] = None
                    if need.importance == "core":
                        levels = self._core.setdefault(skill, {})
                        levels[role.id] = max(need.level, levels.get(role.id, 0))
            for code in role.codes:
                if code.soc and code.pay_match:
                    self._by_soc.setdefault(code.soc, {})[role.id] = None
            for path, section in REFERENCES["roles"]:
                if section in ("applications", "employer_types", "families"):
                    for _, id_ in walk(role, path):
                        self._by_reference.setdefault((section, id_), {})[role.id] = None

    def by(self, kind: Kind, record: Any) -> tuple[str, ...]:
        """The ids of the roles that a record touches, in the order of the content."""
        if kind.section == "roles":
            return (record.id,)
        if kind.section == "skills":
            return tuple(self._by_skill.get(record.id, ()))
        if kind.section in ("resources", "practice"):
            return self._lifted(record.lifts)
        found = {
            value
            for path, target in REFERENCES.get(kind.section, ())
            if target == "roles"
            for _, value in walk(record, path)
        }
        found |= set(self._by_reference.get((kind.section, record.id), ()))
        soc = record.id if kind.section == "outlook" else getattr(record, "soc", None)
        if soc and kind.section in ("outlook", "salaries"):
            found |= set(self._by_soc.get(soc, ()))
        return tuple(id_ for id_ in self._ids if id_ in found)

    def _lifted(self, lifts: Iterable[Any]) -> tuple[str, ...]:
        """The roles with a core need for more than a lift starts from: those whose plans may hold it."""
        found = {role for lift in lifts for role, level in self._core.get(lift.skill, {}).items() if level > lift.start}
        return tuple(id_ for id_ in self._ids if id_ in found)
