"""What kinds of record there are, in which file and section each stands, and what its name is.

A new kind of content is one row here, its class in `model` and its attribute on `Catalog`.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from hcai_career.catalog import model


class Kind(NamedTuple):
    """One section of one file: a mapping of id to record."""

    section: str
    file: str
    record: Any  # the class; mypy takes no type[Any] for hashable
    one: str
    title: str = "title"

    @property
    def main(self) -> bool:
        """Whether the file is named after this section, and so must have it."""
        return self.file == f"{self.section}.yaml"


KINDS: tuple[Kind, ...] = (
    Kind("families", "roles.yaml", model.Family, "family"),
    Kind("applications", "roles.yaml", model.Application, "application"),
    Kind("employer_types", "roles.yaml", model.EmployerType, "employer type"),
    Kind("roles", "roles.yaml", model.Role, "role"),
    Kind("efforts", "skills.yaml", model.EffortClass, "effort class", "id"),
    Kind("categories", "skills.yaml", model.Category, "category", "name"),
    Kind("skills", "skills.yaml", model.Skill, "skill", "name"),
    Kind("groups", "backgrounds.yaml", model.Family, "group"),
    Kind("backgrounds", "backgrounds.yaml", model.Background, "background"),
    Kind("subscriptions", "resources.yaml", model.Subscription, "subscription"),
    Kind("resources", "resources.yaml", model.Resource, "resource"),
    Kind("practice", "practice.yaml", model.Practice, "practice"),
    Kind("sources", "sources.yaml", model.Source, "source"),
)
BY_SECTION: dict[str, Kind] = {kind.section: kind for kind in KINDS}
FILES: tuple[str, ...] = tuple(dict.fromkeys(kind.file for kind in KINDS))
REQUIRED: tuple[str, ...] = ("roles.yaml", "skills.yaml")

Name = tuple[str, str, tuple[str, ...]]
"""An id, its title and its aliases."""


def name_of(kind: Kind, record: Any) -> Name:
    """The id, title and aliases of a record."""
    return record.id, getattr(record, kind.title), getattr(record, "aliases", ())
