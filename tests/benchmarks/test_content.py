"""Generated content is content: it reads without a problem, and is as large as it says."""

from __future__ import annotations

from benchmarks.growth import esco
from benchmarks.growth.catalogs import write_scaled
from benchmarks.growth.dense import GAPS, generated
from benchmarks.growth.part import first_needs, first_roles

from hcai_career import catalog


def test_scaled_content_reads(tiny_dir, tmp_path):
    write_scaled(tiny_dir, tmp_path / "three", 3)
    small, large = catalog.read(tiny_dir), catalog.read(tmp_path / "three")
    for kind in ("roles", "skills", "resources", "backgrounds", "practice"):
        assert len(large.section(kind)) == 3 * len(small.section(kind))
    assert len(large.families) == len(small.families)
    needed = {skill for role in large.roles.values() for need in role.needs for skill in need.options}
    assert needed <= set(large.skills)
    assert any(skill.endswith("-x02") for skill in needed)


def test_one_copy_is_the_content_itself(tiny_dir, tmp_path):
    write_scaled(tiny_dir, tmp_path / "one", 1)
    small, same = catalog.read(tiny_dir), catalog.read(tmp_path / "one")
    assert dict(small.roles) == dict(same.roles)
    assert dict(small.resources) == dict(same.resources)


def test_content_like_esco_reads(tiny_dir, tmp_path, monkeypatch):
    found = [("nurse", "C", "essential"), ("nurse", "C++", "optional"), ("cook", "C", "optional")] * 2
    monkeypatch.setattr(esco, "relations", lambda _: found)
    esco.write_esco(tiny_dir, tmp_path / "esco", None)
    content = catalog.read(tmp_path / "esco")
    assert first_roles(tmp_path / "esco") == tuple(content.roles)
    assert first_needs(tmp_path / "esco")[:2] == ["--have", "c=3"]
    assert [(need.skill, need.importance) for need in content.role("nurse").needs] == [("c", "core"), ("c-x", "nice")]


def test_invented_relations_are_as_many_as_those_of_esco():
    found = esco.relations(None)
    assert len(found) == esco.NEEDS
    assert len({role for role, _, _ in found}) == esco.ROLES
    assert len({skill for _, skill, _ in found}) == esco.SKILLS


def test_a_dense_case_has_its_gaps_and_a_way_to_each_unit():
    case = generated(1, 50)
    assert len(case.goals) == GAPS
    assert set(case.requires) == {unit for option in case.options for unit in option.covers}
    assert case == generated(1, 50)
