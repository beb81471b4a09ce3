"""Roles and skills as a SKOS vocabulary in Turtle (RDF), for those who link data.

Skills and roles are concepts in two schemes; their groups are the broader concepts. What a role asks for and what a
skill stands on has no word in SKOS and is said in terms of hcai's own (`hcai:asks`, `hcai:standsOn`), with the level.
Official codes become matches as good as the content says they are: exact, close or broad.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, RDF, SKOS, XSD

from hcai_career.advise.query.cited import cited
from hcai_career.show.export.notes import licence, notes

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.roles import Code, Role
    from hcai_career.catalog.model.skills import Skill

HCAI = Namespace("urn:hcai:term:")
ONET = "https://services.onetcenter.org/ws/online/occupations/"
ISCO = "http://data.europa.eu/esco/isco/C"
MATCHES = {"exact": SKOS.exactMatch, "close": SKOS.closeMatch, "broad": SKOS.broadMatch}
LANGUAGE = "en"


def render(content: Catalog) -> str:
    """The whole vocabulary."""
    graph = Graph()
    graph.bind("hcai", HCAI)
    graph.bind("skos", SKOS)
    graph.bind("dcterms", DCTERMS)
    for name, title in (("skills", "Skills of healthcare AI"), ("roles", "Roles of healthcare AI")):
        _scheme(graph, content, name, title)
    for group, section in (("categories", "skills"), ("families", "roles")):
        for each in content.section(group).values():
            concept = _concept(graph, group, each.id, section, getattr(each, "name", None) or each.title)
            graph.add((concept, SKOS.topConceptOf, _scheme_uri(section)))
            graph.add((_scheme_uri(section), SKOS.hasTopConcept, concept))
    for skill in content.skills.values():
        _skill(graph, skill)
    for role in content.roles.values():
        _role(graph, role)
    return graph.serialize(format="turtle")


def uri(section: str, id: str) -> URIRef:
    """The name of a record in the web of data."""
    return URIRef(f"urn:hcai:{section}:{id}")


def _scheme_uri(section: str) -> URIRef:
    return URIRef(f"urn:hcai:{section}")


def _scheme(graph: Graph, content: Catalog, name: str, title: str) -> None:
    scheme = _scheme_uri(name)
    graph.add((scheme, RDF.type, SKOS.ConceptScheme))
    graph.add((scheme, DCTERMS.title, Literal(title, lang=LANGUAGE)))
    graph.add((scheme, DCTERMS.hasVersion, Literal(f"{content.version} ({content.digest})")))
    where = licence(content)
    if where is not None:
        graph.add((scheme, DCTERMS.license, URIRef(where)))
    for note in notes(content):
        graph.add((scheme, DCTERMS.rights, Literal(note, lang=LANGUAGE)))
    for source in cited(content, tuple(content.section(name).values())):
        graph.add((scheme, DCTERMS.source, URIRef(source.url) if source.url else Literal(source.title)))


def _concept(graph: Graph, kind: str, id: str, section: str, label: str) -> URIRef:
    concept = uri(kind, id)
    graph.add((concept, RDF.type, SKOS.Concept))
    graph.add((concept, SKOS.inScheme, _scheme_uri(section)))
    graph.add((concept, SKOS.prefLabel, Literal(label, lang=LANGUAGE)))
    graph.add((concept, SKOS.notation, Literal(id)))
    return concept


def _skill(graph: Graph, skill: Skill) -> None:
    concept = _concept(graph, "skills", skill.id, "skills", skill.name)
    graph.add((concept, SKOS.definition, Literal(skill.definition, lang=LANGUAGE)))
    graph.add((concept, SKOS.broader, uri("categories", skill.category)))
    graph.add((uri("categories", skill.category), SKOS.narrower, concept))
    for alias in skill.aliases:
        graph.add((concept, SKOS.altLabel, Literal(alias, lang=LANGUAGE)))
    for prerequisite in skill.prerequisites:
        for rung in prerequisite.rungs:
            node = BNode(f"{skill.id}-at-{rung.at}-{'-'.join(prerequisite.options)}")
            graph.add((concept, HCAI.standsOn, node))
            graph.add((node, HCAI.atLevel, Literal(rung.at, datatype=XSD.integer)))
            graph.add((node, HCAI.level, Literal(rung.hold, datatype=XSD.integer)))
            for option in prerequisite.options:
                graph.add((node, HCAI.anyOf, uri("skills", option)))


def _role(graph: Graph, role: Role) -> None:
    concept = _concept(graph, "roles", role.id, "roles", role.title)
    graph.add((concept, SKOS.definition, Literal(role.summary, lang=LANGUAGE)))
    graph.add((concept, SKOS.broader, uri("families", role.family)))
    graph.add((uri("families", role.family), SKOS.narrower, concept))
    for alias in role.aliases:
        graph.add((concept, SKOS.altLabel, Literal(alias, lang=LANGUAGE)))
    for near in role.adjacent:
        graph.add((concept, SKOS.related, uri("roles", near)))
    for need in role.needs:
        node = BNode(f"{role.id}-asks-{'-'.join(need.options)}")
        graph.add((concept, HCAI.asks, node))
        graph.add((node, HCAI.level, Literal(int(need.level), datatype=XSD.integer)))
        graph.add((node, HCAI.importance, Literal(need.importance)))
        for option in need.options:
            graph.add((node, HCAI.anyOf, uri("skills", option)))
    for code in role.codes:
        _codes(graph, concept, code)


def _codes(graph: Graph, concept: URIRef, code: Code) -> None:
    if code.onet:
        graph.add((concept, MATCHES[code.onet_match or "broad"], URIRef(f"{ONET}{code.onet}")))
    if code.isco:
        graph.add((concept, SKOS.broadMatch, URIRef(f"{ISCO}{code.isco}")))
    if code.esco:
        graph.add((concept, SKOS.closeMatch, URIRef(code.esco)))
