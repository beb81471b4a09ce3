"""Plans on the tiny content, and a copy of it in which every text is hostile."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from hcai_career.advise.plan import Plan
from hcai_career.advise.progress.start import saved
from hcai_career.catalog import Catalog
from hcai_career.catalog.kinds import KINDS
from hcai_career.cli import planning
from hcai_career.cli.profiles import ProfileChoice
from hcai_career.person.saved import SavedPlan

START = date(2026, 10, 5)
NOBODY = ProfileChoice(no_profile=True)
TITLED = ("roles", "skills", "resources", "practice", "datasets", "communities", "credentials", "degrees", "sources")


def make(content: Catalog, **options: Any) -> Plan:
    """A nurse's plan to the ML engineer of the tiny content, from 5 October 2026."""
    chosen = planning.PlanOptions("nurse", start=START.isoformat(), **options)
    made = planning.made(content, planning.asked(content, "ml-engineer", chosen, START, NOBODY))
    assert isinstance(made, Plan)
    return made


def keep(content: Catalog, **options: Any) -> SavedPlan:
    """The same plan, ready to be followed."""
    chosen = planning.PlanOptions("nurse", start=START.isoformat(), **options)
    asked = planning.asked(content, "ml-engineer", chosen, START, NOBODY)
    made = planning.made(content, asked)
    assert isinstance(made, Plan)
    return saved(content, asked.person, asked.have, made, START)


def spoilt(content: Catalog, text: str) -> Catalog:
    """The same content with a text before every title, name and remark of what a plan shows."""
    sections = {kind.section: content.section(kind.section) for kind in KINDS}
    for name in TITLED:
        sections[name] = MappingProxyType({id: _spoilt(each, text) for id, each in sections[name].items()})
    return Catalog(sections, "0" * 12, "local")


def _spoilt(record: Any, text: str) -> Any:
    fields = (
        "title",
        "name",
        "provider",
        "deliverable",
        "access_terms",
        "summary",
        "first_step",
        "issuer",
        "publisher",
    )
    return replace(
        record, **{field: f"{text}{getattr(record, field)}" for field in fields if getattr(record, field, None)}
    )
