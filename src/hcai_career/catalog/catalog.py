"""The content as the rest of the program sees it: read-only mappings of id to record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from hcai_career.catalog import find as finding
from hcai_career.catalog import starts
from hcai_career.catalog.kinds import BY_SECTION, KINDS, Name, name_of

if TYPE_CHECKING:
    from hcai_career.catalog.model.communities import Community
    from hcai_career.catalog.model.credentials import Credential, Degree
    from hcai_career.catalog.model.datasets import Dataset
    from hcai_career.catalog.model.gates import Advice, Gates, Jurisdiction, Post, Profession, Upkeep
    from hcai_career.catalog.model.guide import GuideEntry, Term, Topic
    from hcai_career.catalog.model.learning import Practice, Resource, Subscription
    from hcai_career.catalog.model.occupations import Crossing, Occupation
    from hcai_career.catalog.model.outlook import Demand, Projection
    from hcai_career.catalog.model.pathways import Pathway
    from hcai_career.catalog.model.pay import Rate, Region, Salary
    from hcai_career.catalog.model.people import Background
    from hcai_career.catalog.model.quiz import Activity, Caveat, InterestScores, Leaning, Letter, Preference
    from hcai_career.catalog.model.regulations import Regulation
    from hcai_career.catalog.model.roles import Application, EmployerType, Family, Role
    from hcai_career.catalog.model.skills import Category, EffortClass, Skill
    from hcai_career.catalog.model.sources import Source
    from hcai_career.catalog.model.wording import Wording
    from hcai_career.catalog.starts import Start

Sections = Mapping[str, Mapping[str, Any]]
DIGEST_SHOWN = 12


class Catalog:
    """All content. Each section is a mapping in the order of its file.

    `digest` is the first 12 hex digits of the sha256 of the content files: equal content, equal digest. `version`
    is the version of hcai for the content that comes with it and "local" for any other.
    """

    __slots__ = ("_sections", "digest", "version")

    def __init__(self, sections: Sections, digest: str, version: str) -> None:
        self._sections = {kind.section: sections.get(kind.section, MappingProxyType({})) for kind in KINDS}
        self.version = version
        self.digest = digest[:DIGEST_SHOWN]

    @classmethod
    def of(cls, *, version: str = "local", digest: str = "0" * DIGEST_SHOWN, **records: Iterable[Any]) -> Catalog:
        """A catalog of records made in code: `Catalog.of(roles=[…], skills=[…])`; sections left out are empty.

        Nothing is validated. Raises TypeError for a section that does not exist.
        """
        unknown = set(records) - set(BY_SECTION)
        if unknown:
            raise TypeError(f"no section is called {', '.join(sorted(unknown))}")
        sections = {name: MappingProxyType({one.id: one for one in some}) for name, some in records.items()}
        return cls(sections, digest, version)

    def __repr__(self) -> str:
        return f"<Catalog {self.version} {self.digest}>"

    # -- sections --

    @property
    def families(self) -> Mapping[str, Family]:
        return self._sections["families"]

    @property
    def applications(self) -> Mapping[str, Application]:
        return self._sections["applications"]

    @property
    def employer_types(self) -> Mapping[str, EmployerType]:
        return self._sections["employer_types"]

    @property
    def roles(self) -> Mapping[str, Role]:
        return self._sections["roles"]

    @property
    def efforts(self) -> Mapping[str, EffortClass]:
        return self._sections["efforts"]

    @property
    def categories(self) -> Mapping[str, Category]:
        return self._sections["categories"]

    @property
    def skills(self) -> Mapping[str, Skill]:
        return self._sections["skills"]

    @property
    def wording(self) -> Mapping[str, Wording]:
        return self._sections["wording"]

    @property
    def groups(self) -> Mapping[str, Family]:
        return self._sections["groups"]

    @property
    def backgrounds(self) -> Mapping[str, Background]:
        return self._sections["backgrounds"]

    @property
    def crosswalk(self) -> Mapping[str, Crossing]:
        return self._sections["crosswalk"]

    @property
    def occupations(self) -> Mapping[str, Occupation]:
        return self._sections["occupations"]

    @property
    def subscriptions(self) -> Mapping[str, Subscription]:
        return self._sections["subscriptions"]

    @property
    def resources(self) -> Mapping[str, Resource]:
        return self._sections["resources"]

    @property
    def practice(self) -> Mapping[str, Practice]:
        return self._sections["practice"]

    @property
    def professions(self) -> Mapping[str, Profession]:
        return self._sections["professions"]

    @property
    def jurisdictions(self) -> Mapping[str, Jurisdiction]:
        return self._sections["jurisdictions"]

    @property
    def gates(self) -> Mapping[str, Gates]:
        return self._sections["gates"]

    @property
    def posts(self) -> Mapping[str, Post]:
        return self._sections["posts"]

    @property
    def upkeep(self) -> Mapping[str, Upkeep]:
        return self._sections["upkeep"]

    @property
    def leaving(self) -> Mapping[str, Advice]:
        return self._sections["leaving"]

    @property
    def credentials(self) -> Mapping[str, Credential]:
        return self._sections["credentials"]

    @property
    def degrees(self) -> Mapping[str, Degree]:
        return self._sections["degrees"]

    @property
    def datasets(self) -> Mapping[str, Dataset]:
        return self._sections["datasets"]

    @property
    def regulations(self) -> Mapping[str, Regulation]:
        return self._sections["regulations"]

    @property
    def communities(self) -> Mapping[str, Community]:
        return self._sections["communities"]

    @property
    def pathways(self) -> Mapping[str, Pathway]:
        return self._sections["pathways"]

    @property
    def regions(self) -> Mapping[str, Region]:
        return self._sections["regions"]

    @property
    def salaries(self) -> Mapping[str, Salary]:
        return self._sections["salaries"]

    @property
    def rates(self) -> Mapping[str, Rate]:
        return self._sections["rates"]

    @property
    def outlook(self) -> Mapping[str, Projection]:
        return self._sections["outlook"]

    @property
    def demand(self) -> Mapping[str, Demand]:
        return self._sections["demand"]

    @property
    def topics(self) -> Mapping[str, Topic]:
        return self._sections["topics"]

    @property
    def guide(self) -> Mapping[str, GuideEntry]:
        return self._sections["guide"]

    @property
    def terms(self) -> Mapping[str, Term]:
        return self._sections["terms"]

    @property
    def letters(self) -> Mapping[str, Letter]:
        return self._sections["letters"]

    @property
    def quiz(self) -> Mapping[str, Activity]:
        return self._sections["quiz"]

    @property
    def preferences(self) -> Mapping[str, Preference]:
        return self._sections["preferences"]

    @property
    def caveats(self) -> Mapping[str, Caveat]:
        return self._sections["caveats"]

    @property
    def interests(self) -> Mapping[str, InterestScores]:
        return self._sections["interests"]

    @property
    def leanings(self) -> Mapping[str, Leaning]:
        return self._sections["leanings"]

    @property
    def sources(self) -> Mapping[str, Source]:
        return self._sections["sources"]

    def section(self, kind: str) -> Mapping[str, Any]:
        """A section by name, such as "roles". Raises KeyError when there is none of that name."""
        return self._sections[kind]

    def naming(self, kind: str, id_: str) -> Iterable[Any]:
        """Records of a section, in file order, among them all in which an id stands: cheaper than reading every one."""
        section = self._sections[kind]
        naming = getattr(section, "naming", None)
        found: Iterable[Any] = section.values() if naming is None else naming(id_)
        return found

    # -- names --

    def names(self, kind: str) -> Iterator[Name]:
        """(id, title, aliases) of each record of a section, in file order, without decoding the records."""
        section = self._sections[kind]
        names = getattr(section, "names", None)
        if names is not None:
            return iter(names())
        return (name_of(BY_SECTION[kind], record) for record in section.values())

    def words(self, kind: str) -> Iterator[tuple[str, str]]:
        """(id, its words as `searched.words_in` gives them) of each record of a section that can be searched."""
        section = self._sections[kind]
        words = getattr(section, "words", None)
        if words is not None:
            return zip(section, words(), strict=True)
        from hcai_career.catalog.searched import words_in

        return ((record.id, words_in(kind, record, self.skills)) for record in section.values())

    def find(self, kind: str, name: str) -> str:
        """The id that a name means in a section: an id, a title, an alias, or an unambiguous beginning of one.

        Raises NotFoundError with the nearest names, or with the candidates when several fit.
        """
        if name in self._sections[kind]:
            return name
        return finding.find(BY_SECTION[kind].one, name, self.names(kind))

    def get(self, kind: str, name: str) -> Any:
        """The record of a section that a name means; see `find`."""
        return self._sections[kind][self.find(kind, name)]

    def role(self, name: str) -> Role:
        """The role that a name means; see `find`."""
        return self.roles[self.find("roles", name)]

    def skill(self, name: str) -> Skill:
        """The skill that a name means; see `find`."""
        return self.skills[self.find("skills", name)]

    def background(self, name: str) -> Background:
        """The background that a name means; see `find`."""
        return self.backgrounds[self.find("backgrounds", name)]

    def start(self, name: str) -> Start:
        """The background or, failing that, the occupation that a name means. Raises NotFoundError; see `starts`."""
        section, id_ = starts.find(self, name)
        found: Start = self._sections[section][id_]
        return found

    def resource(self, name: str) -> Resource:
        """The resource that a name means; see `find`."""
        return self.resources[self.find("resources", name)]
