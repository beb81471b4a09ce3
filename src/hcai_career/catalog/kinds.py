"""What kinds of record there are, in which file and section each stands, and what its name is.

A new kind of content is one row here, its class in a module of `model` and its attribute on `Catalog`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any, NamedTuple


class Kind(NamedTuple):
    """One section of one file: a mapping of id to record. `model` is the record's class as `module:class`.

    The class is imported when it is first asked for, so that a query loads only the kinds it reads.
    """

    section: str
    file: str
    model: str
    one: str
    title: str = "title"

    @property
    def record(self) -> Any:  # the class; mypy takes no type[Any] for hashable
        """The class of the records."""
        return _record(self.model)

    @property
    def main(self) -> bool:
        """Whether the file is named after this section, and so must have it."""
        return self.file == f"{self.section}.yaml"


@cache
def _record(model: str) -> Any:
    module, name = model.split(":")
    return getattr(import_module(f"hcai_career.catalog.model.{module}"), name)


KINDS: tuple[Kind, ...] = (
    Kind("families", "roles.yaml", "roles:Family", "family"),
    Kind("applications", "roles.yaml", "roles:Application", "application"),
    Kind("employer_types", "roles.yaml", "roles:EmployerType", "employer type"),
    Kind("roles", "roles.yaml", "roles:Role", "role"),
    Kind("efforts", "skills.yaml", "skills:EffortClass", "effort class", "id"),
    Kind("categories", "skills.yaml", "skills:Category", "category", "name"),
    Kind("skills", "skills.yaml", "skills:Skill", "skill", "name"),
    Kind("wording", "wording.yaml", "wording:Wording", "wording", "id"),
    Kind("groups", "backgrounds.yaml", "roles:Family", "group"),
    Kind("backgrounds", "backgrounds.yaml", "people:Background", "background"),
    Kind("crosswalk", "occupations.yaml", "occupations:Crossing", "crosswalk line", "id"),
    Kind("occupations", "occupations.yaml", "occupations:Occupation", "occupation"),
    Kind("subscriptions", "resources.yaml", "learning:Subscription", "subscription"),
    Kind("resources", "resources.yaml", "learning:Resource", "resource"),
    Kind("practice", "practice.yaml", "learning:Practice", "practice"),
    Kind("professions", "gates.yaml", "gates:Profession", "profession"),
    Kind("jurisdictions", "gates.yaml", "gates:Jurisdiction", "jurisdiction"),
    Kind("gates", "gates.yaml", "gates:Gates", "gate", "id"),
    Kind("posts", "gates.yaml", "gates:Post", "post"),
    Kind("upkeep", "gates.yaml", "gates:Upkeep", "upkeep", "id"),
    Kind("leaving", "gates.yaml", "gates:Advice", "advice", "id"),
    Kind("credentials", "credentials.yaml", "credentials:Credential", "credential"),
    Kind("degrees", "degrees.yaml", "credentials:Degree", "degree"),
    Kind("datasets", "datasets.yaml", "datasets:Dataset", "data set"),
    Kind("regulations", "regulations.yaml", "regulations:Regulation", "regulation"),
    Kind("communities", "communities.yaml", "communities:Community", "community"),
    Kind("pathways", "pathways.yaml", "pathways:Pathway", "pathway"),
    Kind("regions", "salaries.yaml", "pay:Region", "region"),
    Kind("salaries", "salaries.yaml", "pay:Salary", "salary"),
    Kind("rates", "salaries.yaml", "pay:Rate", "exchange rate", "id"),
    Kind("outlook", "outlook.yaml", "outlook:Projection", "projection"),
    Kind("demand", "outlook.yaml", "outlook:Demand", "finding on demand", "id"),
    Kind("topics", "guide.yaml", "guide:Topic", "topic"),
    Kind("guide", "guide.yaml", "guide:GuideEntry", "guide entry"),
    Kind("terms", "guide.yaml", "guide:Term", "term"),
    Kind("letters", "quiz.yaml", "quiz:Letter", "letter"),
    Kind("quiz", "quiz.yaml", "quiz:Activity", "activity", "id"),
    Kind("preferences", "quiz.yaml", "quiz:Preference", "preference", "id"),
    Kind("caveats", "quiz.yaml", "quiz:Caveat", "caveat", "id"),
    Kind("interests", "interests.yaml", "quiz:InterestScores", "interests"),
    Kind("leanings", "interests.yaml", "quiz:Leaning", "leaning", "id"),
    Kind("sources", "sources.yaml", "sources:Source", "source"),
)
BY_SECTION: dict[str, Kind] = {kind.section: kind for kind in KINDS}
FILES: tuple[str, ...] = tuple(dict.fromkeys(kind.file for kind in KINDS))
REQUIRED: tuple[str, ...] = ("roles.yaml", "skills.yaml")

Name = tuple[str, str, tuple[str, ...]]
"""An id, its title and its aliases."""


def name_of(kind: Kind, record: Any) -> Name:
    """The id, title and aliases of a record."""
    return record.id, getattr(record, kind.title), getattr(record, "aliases", ())
