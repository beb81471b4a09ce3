"""The content for other programs: nothing lost, nothing a spreadsheet would act upon, and the licences along with it."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import DCTERMS, RDF, SKOS
from tests.show.plan.plans import spoilt

from hcai_career.catalog import Catalog
from hcai_career.catalog.kinds import KINDS
from hcai_career.person.keep import CannotKeepError
from hcai_career.show.export import csv_folder, json_file, skos, sqlite_file
from hcai_career.show.export.notes import LICENCE, NOTES, notes
from hcai_career.show.export.tables import PARENT, POSITION, tables
from hcai_career.show.plan.csv import FORMULA


@pytest.fixture(scope="module")
def database(tiny: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("export") / "catalog.db"
    assert sqlite_file.write(tiny, path) == len(tables(tiny))
    with closing(sqlite3.connect(path)) as opened:
        yield opened


def built_in(content: Catalog) -> Catalog:
    """The same content as if it had come with hcai."""
    return Catalog({kind.section: content.section(kind.section) for kind in KINDS}, content.digest, "1.0")


def test_json_holds_every_record_with_its_sources(tiny: Catalog) -> None:
    found = json.loads(json_file.render(tiny))
    assert found["schema"] == "hcai.catalog/1"
    assert found["catalog"] == {"version": tiny.version, "digest": tiny.digest}
    for kind in KINDS:
        assert list(found["data"].get(kind.section, {})) == list(tiny.section(kind.section))
    assert found["data"]["roles"]["ml-engineer"]["needs"][0]["level"] == tiny.roles["ml-engineer"].needs[0].level


def test_the_licence_goes_along_with_what_comes_with_hcai_and_is_not_claimed_for_other_content(tiny: Catalog) -> None:
    ours = json.loads(json_file.render(built_in(tiny)))
    assert ours["licence"] == LICENCE
    assert tuple(ours["notes"]) == NOTES
    theirs = json.loads(json_file.render(tiny))
    assert theirs["licence"] is None
    assert "O*NET" not in str(theirs["notes"])


def test_tables_hold_every_record_and_every_part_of_it(tiny: Catalog) -> None:
    by_name = {table.name: table for table in tables(tiny)}
    for kind in KINDS:
        records = tiny.section(kind.section)
        if records:
            assert len(by_name[kind.section].rows) == len(records)
    needs = by_name["roles_needs"]
    assert len(needs.rows) == sum(len(role.needs) for role in tiny.roles.values())
    assert set(needs.columns) >= {PARENT, POSITION, "skill", "level", "importance"}


def test_no_field_of_the_model_is_called_as_our_own_columns(tiny: Catalog) -> None:
    for table in tables(tiny):
        assert len(set(table.columns)) == len(table.columns)
        if PARENT in table.columns:
            assert all(row[table.columns.index(PARENT)] for row in table.rows)
            assert all(isinstance(row[table.columns.index(POSITION)], int) for row in table.rows)


def test_a_database_can_be_asked(database: sqlite3.Connection, tiny: Catalog) -> None:
    asked = (
        "SELECT s.name, n.level FROM roles_needs n JOIN skills s ON s.id = n.skill "
        "WHERE n.parent = 'ml-engineer' ORDER BY n.position"
    )
    needs = [need for need in tiny.roles["ml-engineer"].needs if need.skill]
    assert database.execute(asked).fetchall() == [(tiny.skills[need.skill].name, need.level) for need in needs]
    assert ("version", tiny.version) in database.execute("SELECT * FROM about").fetchall()
    assert database.execute("SELECT count(*) FROM sources WHERE licence IS NOT NULL").fetchone()[0] > 0
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_csv_is_a_folder_of_tables_and_no_cell_is_a_formula(tiny: Catalog, tmp_path: Path) -> None:
    hostile = spoilt(tiny, '=HYPERLINK("x")')
    folder = tmp_path / "tables"
    assert csv_folder.write(hostile, folder) == len(list(folder.iterdir()))
    for file in folder.iterdir():
        for row in csv.reader(io.StringIO(file.read_text(encoding="utf-8"))):
            assert not [cell for cell in row if cell.lstrip().startswith(FORMULA) and not is_number(cell)]
    roles = list(csv.DictReader(io.StringIO((folder / "roles.csv").read_text(encoding="utf-8"))))
    assert [role["id"] for role in roles] == list(tiny.roles)


def is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("write", [csv_folder.write, sqlite_file.write])
def test_what_cannot_be_written_leaves_nothing(write: Any, tiny: Catalog, tmp_path: Path) -> None:
    with pytest.raises(CannotKeepError, match="cannot be written"):
        write(tiny, tmp_path / "nowhere" / "out")
    assert list(tmp_path.iterdir()) == []


# ---- SKOS


@pytest.fixture(scope="module")
def graph(tiny: Catalog) -> Graph:
    return Graph().parse(data=skos.render(tiny), format="turtle")


def test_every_skill_and_role_is_a_concept_with_one_name(graph: Graph, tiny: Catalog) -> None:
    for section, name in (("skills", "name"), ("roles", "title")):
        for record in tiny.section(section).values():
            concept = skos.uri(section, record.id)
            assert (concept, RDF.type, SKOS.Concept) in graph
            assert [str(each) for each in graph.objects(concept, SKOS.prefLabel)] == [getattr(record, name)]
            assert (concept, SKOS.inScheme, URIRef(f"urn:hcai:{section}")) in graph
            assert len(list(graph.objects(concept, SKOS.broader))) == 1


def test_what_is_named_is_there(graph: Graph) -> None:
    ours = {
        each for each in graph.objects() if str(each).startswith("urn:hcai:") and not str(each).startswith(skos.HCAI)
    }
    assert ours
    assert all((each, None, None) in graph for each in ours)


def test_no_label_is_preferred_and_alternative_at_once(graph: Graph) -> None:
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        assert not set(graph.objects(concept, SKOS.prefLabel)) & set(graph.objects(concept, SKOS.altLabel))


def test_levels_of_needs_are_kept(graph: Graph, tiny: Catalog) -> None:
    role = tiny.roles["ml-engineer"]
    nodes = list(graph.objects(skos.uri("roles", role.id), skos.HCAI.asks))
    assert len(nodes) == len(role.needs)
    assert sorted(int(level) for node in nodes for level in graph.objects(node, skos.HCAI.level)) == sorted(
        need.level for need in role.needs
    )


def test_licence_and_sources_are_said(tiny: Catalog) -> None:
    found = Graph().parse(data=skos.render(built_in(tiny)), format="turtle")
    for scheme in ("skills", "roles"):
        assert (URIRef(f"urn:hcai:{scheme}"), DCTERMS.license, URIRef(LICENCE)) in found
        assert {str(each) for each in found.objects(URIRef(f"urn:hcai:{scheme}"), DCTERMS.rights)} == set(NOTES)
    assert list(found.objects(URIRef("urn:hcai:roles"), DCTERMS.source))
    assert notes(tiny) != NOTES


def test_the_same_content_gives_the_same_text(tiny: Catalog) -> None:
    assert skos.render(tiny) == skos.render(tiny)
