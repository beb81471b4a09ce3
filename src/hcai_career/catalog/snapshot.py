"""The compiled catalog: one file from which a query reads only the records it asks for.

A header line says where each section stands. A section is four blocks: its index (ids, where each record ends,
the checksum of each), its names (titles and aliases), its records, one a line, and, where it can be searched, the
words of each record, a line too. Every block carries a checksum and every record its own, so that a damaged file is
noticed wherever the damage is.

This module knows the format only. Whether a snapshot is still true is for `freshness`, where it lies for `cache`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, ItemsView, Iterator, Mapping, ValuesView
from pathlib import Path
from typing import Any
from zlib import crc32

from hcai_career.catalog.codec import decoder, encoder, fingerprint
from hcai_career.catalog.kinds import BY_SECTION, KINDS, Kind, Name, name_of
from hcai_career.catalog.pause import collection_paused

FORMAT = "hcai.snapshot/4"
INDEX, NAMES, RECORDS, WORDS = 0, 1, 2, 3
_HEADER_FIRST = 16 * 1024
_HEADER_MOST = 1024 * 1024
_CHECKSUM = 8
_FEW = 8
"""A record is read by itself until one in so many of its section was asked for: then the rest comes at once."""

Records = Mapping[str, Any]
Recover = Callable[[str], Records]
"""Gives a whole section from the source when the snapshot turns out to be damaged."""


class SnapshotError(Exception):
    """A snapshot that cannot be used: not there, damaged, or of another format or model."""


# ---- writing ----------------------------------------------------------------------------------------


def pack(sections: Mapping[str, Records], facts: Mapping[str, Any]) -> bytes:
    """A snapshot of all sections; `facts` is what the header says of their origin, and must be JSON."""
    body: list[bytes] = []
    where: dict[str, list[int]] = {}
    at = 0
    with collection_paused():
        for kind in KINDS:
            places: list[int] = []
            for block in _blocks(kind, sections):
                places += [at, len(block), crc32(block)]
                body.append(block)
                at += len(block)
            where[kind.section] = [*places, fingerprint(kind.record)]
    return with_facts(facts, {"size": at, "sections": where}, b"".join(body))


def with_facts(facts: Mapping[str, Any], layout: Mapping[str, Any], body: bytes) -> bytes:
    """A snapshot of a body that is packed already."""
    header = _json({"format": FORMAT, "layout": layout, "facts": facts})
    return b"%08x%b\n%b" % (crc32(header), header, body)


def _blocks(kind: Kind, sections: Mapping[str, Records]) -> tuple[bytes, bytes, bytes, bytes]:
    records = sections.get(kind.section, {})
    encode = encoder(kind.record)
    lines = [_json(encode(record)) + b",\n" for record in records.values()]
    ends: list[int] = []
    for line in lines:
        ends.append(len(line) + (ends[-1] if ends else 0))
    index = _json([list(records), ends, [crc32(line) for line in lines]])
    names = _json([[title, *aliases] for _, title, aliases in (name_of(kind, one) for one in records.values())])
    from hcai_career.catalog.searched import LOOKED_AT, words_in  # a query has no need of it

    skills = sections.get("skills", {})
    words = [words_in(kind.section, one, skills) for one in records.values()] if kind.section in LOOKED_AT else []
    return index + b"\n", names + b"\n", b"".join(lines), "\n".join(words).encode()


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


# ---- reading ----------------------------------------------------------------------------------------


class Snapshot:
    """An opened snapshot: its header is read and checked, nothing else. The file is not kept open."""

    def __init__(self, path: Path) -> None:
        """Raises SnapshotError when the file is not there, not whole or not of this format."""
        self.path = path
        try:
            with path.open("rb", buffering=0) as file:
                line = _header_line(file.read)
                whole = file.seek(0, 2)
        except OSError as error:
            raise SnapshotError(str(error)) from None
        header = _checked(line[_CHECKSUM:], line[:_CHECKSUM])
        if header.get("format") != FORMAT:
            raise SnapshotError("another format")
        self.facts: dict[str, Any] = header["facts"]
        self.layout: dict[str, Any] = header["layout"]
        self.start = len(line) + 1
        if whole != self.start + self.layout["size"]:
            raise SnapshotError("not whole")

    def read(self, at: int, size: int, checksum: int) -> bytes:
        """Bytes of the body. Raises SnapshotError when they are not what was written."""
        try:
            return self._read(at, size, checksum)
        except SnapshotError:
            again = Snapshot(self.path)  # another process may have renewed the header, whose length can change
            if again.start == self.start or again.facts.get("digest") != self.facts.get("digest"):
                raise
            self.start = again.start
            return self._read(at, size, checksum)

    def _read(self, at: int, size: int, checksum: int) -> bytes:
        try:
            with self.path.open("rb", buffering=0) as file:
                file.seek(self.start + at)
                block = file.read(size)
        except OSError as error:
            raise SnapshotError(str(error)) from None
        if len(block) != size or crc32(block) != checksum:
            raise SnapshotError("damaged")
        return block

    def body(self) -> bytes:
        """All bytes after the header, unchecked: each part of it is checked when it is read."""
        try:
            with self.path.open("rb", buffering=0) as file:
                file.seek(self.start)
                return file.read(self.layout["size"])
        except OSError as error:
            raise SnapshotError(str(error)) from None

    def block(self, section: str, which: int) -> tuple[int, int, int]:
        """Where a block of a section stands, its size and its checksum."""
        at, size, checksum = self.layout["sections"][section][which * 3 : which * 3 + 3]
        return at, size, checksum

    def decoder(self, section: str) -> Callable[[list[Any]], Any]:
        """What makes a record of a row of a section. Raises SnapshotError where another model wrote them."""
        record = BY_SECTION[section].record
        if self.layout["sections"][section][-1] != fingerprint(record):
            raise SnapshotError("another model")
        return decoder(record)

    def sections(self, recover: Recover) -> dict[str, Section]:
        """All sections, none of them read yet."""
        return {kind.section: Section(self, kind.section, recover) for kind in KINDS}


def _header_line(read: Callable[[int], bytes]) -> bytes:
    head = read(_HEADER_FIRST)
    if b"\n" not in head and len(head) == _HEADER_FIRST:
        head += read(_HEADER_MOST)
    line, newline, _ = head.partition(b"\n")
    if not newline:
        raise SnapshotError("no header")
    return line


def _checked(text: bytes, checksum: bytes) -> dict[str, Any]:
    if b"%08x" % crc32(text) != checksum:
        raise SnapshotError("damaged header")
    header: dict[str, Any] = json.loads(text)
    return header


class Section(Mapping[str, Any]):
    """The records of one section, read and decoded as they are asked for."""

    def __init__(self, snapshot: Snapshot, section: str, recover: Recover) -> None:
        self._snapshot = snapshot
        self._section = section
        self._recover = recover
        self._records: dict[str, Any] = {}
        self._places: dict[str, tuple[int, int, int]] | None = None
        self._names: list[Name] | None = None
        self._body: bytes | None = None
        self._whole = False

    def __getitem__(self, key: str) -> Any:
        record = self._records.get(key)
        if record is None:
            place = self._index()[key]
            if self._whole:  # the index was damaged, and everything came from the source
                return self._records[key]
            try:
                record = self._decode(key, place)
            except SnapshotError:
                return self._all_from_source()[key]
            self._records[key] = record
        return record

    def __iter__(self) -> Iterator[str]:
        return iter(self._index())

    def __len__(self) -> int:
        return len(self._index())

    def __contains__(self, key: object) -> bool:
        return key in self._index()

    def values(self) -> ValuesView[Any]:
        return self._all().values()

    def items(self) -> ItemsView[str, Any]:
        return self._all().items()

    def names(self) -> list[Name]:
        """(id, title, aliases) of each record, without decoding any."""
        if self._names is None:
            try:
                rows = json.loads(self._snapshot.read(*self._snapshot.block(self._section, NAMES)))
                self._names = [(key, row[0], tuple(row[1:])) for key, row in zip(self._index(), rows, strict=True)]
            except SnapshotError:
                kind = BY_SECTION[self._section]
                self._names = [name_of(kind, record) for record in self._all_from_source().values()]
        return self._names

    def words(self) -> list[str]:
        """The words of each record as `words_in` gives them, in order, without decoding any."""
        try:
            words = self._snapshot.read(*self._snapshot.block(self._section, WORDS)).decode()
        except SnapshotError:
            from hcai_career.catalog.searched import words_in

            skills = self._recover("skills")
            return [words_in(self._section, record, skills) for record in self._all_from_source().values()]
        return words.split("\n") if words else []

    def naming(self, id_: str) -> list[Any]:
        """The records in which an id stands as a value, in order: the others are not decoded."""
        if not self._whole:
            try:
                block, wanted = self._lines(), _json(id_)
                if wanted not in block:  # in most sections, of which then not even the model is imported
                    return []
                decode = self._snapshot.decoder(self._section)
            except SnapshotError:
                self._all_from_source()
            else:
                rows = [json.loads(line[:-1]) for line in block.split(b"\n") if wanted in line]
                return [self._records.get(row[0]) or self._records.setdefault(row[0], decode(row)) for row in rows]
        return list(self._records.values())

    def _index(self) -> dict[str, tuple[int, int, int]]:
        if self._places is None:
            try:
                keys, ends, checksums = json.loads(self._snapshot.read(*self._snapshot.block(self._section, INDEX)))
            except SnapshotError:
                self._all_from_source()
            else:
                starts = [0, *ends]
                self._places = dict(zip(keys, zip(starts, ends, checksums, strict=False), strict=True))
        return self._places or {}

    def _decode(self, key: str, place: tuple[int, int, int]) -> Any:
        start, end, checksum = place
        if self._body is None and len(self._records) * _FEW < len(self._index()):
            at = self._snapshot.block(self._section, RECORDS)[0]
            line = self._snapshot.read(at + start, end - start, checksum)
        else:
            line = self._lines()[start:end]
        row = json.loads(line[:-2])
        if row[0] != key:
            raise SnapshotError("another record")
        return self._snapshot.decoder(self._section)(row)

    def _lines(self) -> bytes:
        """All records as they stand in the file, which is read once."""
        if self._body is None:
            self._body = self._snapshot.read(*self._snapshot.block(self._section, RECORDS))
        return self._body

    def _all(self) -> dict[str, Any]:
        if self._whole:
            return self._records
        try:
            block, decode = self._lines(), self._snapshot.decoder(self._section)
        except SnapshotError:
            return self._all_from_source()
        had = self._records
        with collection_paused():
            rows = json.loads(b"[%b]" % block[:-2])
            self._records = {row[0]: had.get(row[0]) or decode(row) for row in rows}
        self._whole = True
        self._body = None  # of no more use, and as long as the file
        return self._records

    def _all_from_source(self) -> dict[str, Any]:
        """The damaged case. Records that were handed out already stay the same objects."""
        whole = self._recover(self._section)
        self._records = {key: self._records.get(key, record) for key, record in whole.items()}
        self._places = dict.fromkeys(self._records, (0, 0, 0))
        self._whole = True
        return self._records
