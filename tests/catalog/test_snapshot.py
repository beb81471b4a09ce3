"""The compiled catalog: complete, lazy, and noticed when it is damaged anywhere."""

from __future__ import annotations

import pickle
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from hcai_career.catalog import Catalog
from hcai_career.catalog.kinds import KINDS
from hcai_career.catalog.searched import LOOKED_AT, words_in
from hcai_career.catalog.snapshot import WORDS, Snapshot, SnapshotError, pack

Sections = dict[str, Mapping[str, Any]]


class Source:
    """Gives sections from memory, and counts how often it was asked."""

    def __init__(self, sections: Sections) -> None:
        self.sections = sections
        self.asked = 0

    def __call__(self, section: str) -> Mapping[str, Any]:
        self.asked += 1
        return self.sections[section]


@pytest.fixture
def source(tiny: Catalog) -> Source:
    return Source({kind.section: dict(tiny.section(kind.section)) for kind in KINDS})


@pytest.fixture
def path(source: Source, tmp_path: Path) -> Path:
    path = tmp_path / "tiny.snapshot"
    path.write_bytes(pack(source.sections, {"digest": "d"}))
    return path


def same(source: Source, path: Path) -> None:
    """Whatever way it is read, a snapshot gives what went in, in the same order."""
    one, two, three = (Snapshot(path).sections(source) for _ in range(3))
    for name, records in source.sections.items():
        assert list(one[name].items()) == list(records.items())
        assert [(key, two[name][key]) for key in two[name]] == list(records.items())
        assert len(three[name]) == len(records)
        assert [name[0] for name in three[name].names()] == list(records)  # type: ignore[attr-defined]


def test_what_goes_in_comes_out(source: Source, path: Path) -> None:
    same(source, path)
    assert source.asked == 0


def test_the_records_that_name_an_id(source: Source, path: Path) -> None:
    sections = Snapshot(path).sections(source)
    for role in source.sections["roles"]:
        found = sections["backgrounds"].naming(role)
        wanted = [one for one in source.sections["backgrounds"].values() if role in one.first_roles]
        assert [one for one in found if role in one.first_roles] == wanted
        assert all(one is sections["backgrounds"][one.id] for one in found)
    assert any(sections["backgrounds"].naming(role) for role in source.sections["roles"])
    assert sections["backgrounds"].naming("nobody-at-all") == []
    everything = list(sections["backgrounds"].values())
    assert sections["backgrounds"].naming("nobody-at-all") == everything  # read already: nothing is saved by choosing
    assert source.asked == 0


def test_the_words_are_those_of_the_records(source: Source, path: Path) -> None:
    sections = Snapshot(path).sections(source)
    skills = source.sections["skills"]
    for section in LOOKED_AT:
        wanted = [words_in(section, record, skills) for record in source.sections[section].values()]
        assert sections[section].words() == wanted
        assert all(words.startswith(" ") for words in wanted)
        assert not sections[section]._records
    assert source.asked == 0


def test_the_words_when_the_file_is_damaged(source: Source, path: Path) -> None:
    snapshot = Snapshot(path)
    at, size, _ = snapshot.block("resources", WORDS)
    content = bytearray(path.read_bytes())
    content[snapshot.start + at + size // 2] ^= 1
    path.write_bytes(content)
    found = snapshot.sections(source)["resources"].words()
    assert found == [
        words_in("resources", each, source.sections["skills"]) for each in source.sections["resources"].values()
    ]
    assert source.asked == 2


def test_where_an_id_does_not_stand_no_model_is_asked(
    source: Source, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Snapshot, "decoder", lambda *_: pytest.fail("it needs no model"))
    sections = Snapshot(path).sections(source)
    assert all(section.naming("nobody-at-all") == [] for section in sections.values())


def test_the_records_that_name_an_id_when_the_file_is_damaged(source: Source, path: Path) -> None:
    snapshot = Snapshot(path)
    at, size, _ = snapshot.block("backgrounds", 2)
    content = bytearray(path.read_bytes())
    content[snapshot.start + at + size // 2] ^= 1
    path.write_bytes(content)
    found = snapshot.sections(source)["backgrounds"].naming("any-role")
    assert found == list(source.sections["backgrounds"].values())
    assert source.asked == 1


def test_an_empty_catalog(source: Source, tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(pack({}, {}))
    sections = Snapshot(tmp_path / "empty").sections(source)
    assert all(len(section) == 0 and not list(section.values()) for section in sections.values())
    assert "x" not in sections["roles"]
    with pytest.raises(KeyError):
        sections["roles"]["x"]


def test_a_record_is_the_same_object_each_time(source: Source, path: Path) -> None:
    roles = Snapshot(path).sections(source)["roles"]
    one = roles["data-scientist"]
    assert roles["data-scientist"] is one
    assert next(iter(roles.values())) is roles["ml-engineer"]
    assert roles["data-scientist"] is one
    assert list(roles) == list(source.sections["roles"]) == [role.id for role in roles.values()]


def test_only_what_is_asked_for_is_read(source: Source, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    original = Snapshot.read

    def counting(self: Snapshot, at: int, size: int, checksum: int) -> bytes:
        read.append(size)
        return original(self, at, size, checksum)

    monkeypatch.setattr(Snapshot, "read", counting)
    sections = Snapshot(path).sections(source)
    assert read == []
    assert sections["roles"]["ai-lead"].title == "Clinical AI Lead"
    assert len(read) == 2
    assert sum(read) < 1000


def test_names_decode_no_record(source: Source, path: Path) -> None:
    roles = Snapshot(path).sections(source)["roles"]
    assert roles.names()[0] == ("ml-engineer", "Machine Learning (ML) Engineer", ("Healthcare ML engineer",))
    assert not roles._records


def test_sections_travel_to_another_process(tiny_dir: Path, path: Path, source: Source) -> None:
    sections = Snapshot(path).sections(source)
    again = pickle.loads(pickle.dumps(sections["roles"]))
    assert again["ai-lead"] == source.sections["roles"]["ai-lead"]


def test_no_byte_can_change_unnoticed(source: Source, path: Path) -> None:
    whole = path.read_bytes()
    dice = random.Random(7)
    header = whole.index(b"\n") + 1
    spots = sorted({*range(40), header - 1, header, *dice.sample(range(len(whole)), 300), len(whole) - 1})
    for spot in spots:
        path.write_bytes(whole[:spot] + bytes([whole[spot] ^ 1]) + whole[spot + 1 :])
        try:
            same(source, path)
        except SnapshotError:
            assert spot < header, "damage behind the header is mended from the source"


def test_a_snapshot_cut_anywhere_is_refused(path: Path) -> None:
    whole = path.read_bytes()
    for length in [*range(60), len(whole) // 2, len(whole) - 1]:
        path.write_bytes(whole[:length])
        with pytest.raises(SnapshotError):
            Snapshot(path)
    path.write_bytes(whole + b"x")
    with pytest.raises(SnapshotError):
        Snapshot(path)


@pytest.mark.parametrize("content", [b"", b"\n", b"\0" * 5000, b"00000000{}\n", b"{}\n", b"[1]\n", b"x" * 3_000_000])
def test_something_else_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(SnapshotError):
        Snapshot(path)


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SnapshotError):
        Snapshot(tmp_path / "gone")
    with pytest.raises(SnapshotError):
        Snapshot(tmp_path)


def test_another_format_or_model_is_refused(source: Source, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("hcai_career.catalog.snapshot.FORMAT", "hcai.snapshot/0")
        path.write_bytes(pack(source.sections, {}))
    with pytest.raises(SnapshotError):
        Snapshot(path)
    with monkeypatch.context() as patch:
        patch.setattr("hcai_career.catalog.snapshot.fingerprint", lambda record: 1)
        path.write_bytes(pack(source.sections, {}))
    with pytest.raises(SnapshotError):
        Snapshot(path).decoder("roles")
    named = Snapshot(path).sections(source)["backgrounds"].naming("ml-engineer")
    assert named == list(source.sections["backgrounds"].values())
    assert Snapshot(path).sections(source)["roles"] == source.sections["roles"]


def test_damage_while_in_use_is_mended_from_the_source(source: Source, path: Path) -> None:
    sections = Snapshot(path).sections(source)
    before = sections["roles"]["ai-lead"]
    path.unlink()
    assert [role.id for role in sections["roles"].values()] == list(source.sections["roles"])
    assert sections["roles"]["ai-lead"] is before
    assert sections["skills"]["python"] == source.sections["skills"]["python"]
    assert sections["sources"].names()[0][0] == "founding"
    assert source.asked == 3


def test_a_header_renewed_by_another_process_does_no_harm(source: Source, path: Path) -> None:
    sections = Snapshot(path).sections(source)
    path.write_bytes(pack(source.sections, {"digest": "d", "more": "x" * 50}))
    assert sections["roles"]["ai-lead"].id == "ai-lead"
    assert source.asked == 0


def test_other_content_put_in_place_meanwhile_is_not_mixed_in(source: Source, path: Path) -> None:
    sections = Snapshot(path).sections(source)
    path.write_bytes(pack({"roles": {"ai-lead": source.sections["roles"]["ai-lead"]}}, {"digest": "e"}))
    assert list(sections["roles"]) == list(source.sections["roles"])
    assert source.asked == 1


def test_many_single_records_are_read_at_once(source: Source, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that looks up one record after the other opens the file a few times, not once for each."""
    skills = Snapshot(path).sections(source)["skills"]
    read, opened = Snapshot.read, []
    monkeypatch.setattr(Snapshot, "read", lambda self, *place: opened.append(place) or read(self, *place))
    assert [skills[key] for key in skills] == list(source.sections["skills"].values())
    assert len(opened) < len(skills) / 2
