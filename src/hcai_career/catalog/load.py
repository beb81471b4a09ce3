"""A directory → `Catalog`, the cheapest way that is true: a snapshot while it is fresh, else the YAML.

Reading the YAML leaves a snapshot behind for the next time. Problems are never kept: a directory that has some is
read anew until it has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hcai_career.catalog import cache, freshness
from hcai_career.catalog.catalog import Catalog
from hcai_career.catalog.snapshot import Snapshot, SnapshotError, pack, with_facts

SHIPPED = "snapshot.jsonl"
Sections = Mapping[str, Mapping[str, Any]]


def load(directory: Path, version: str) -> Catalog:
    """Read a directory that is there. Raises ContentError with every problem in it."""
    shipped = _shipped(directory)
    if shipped is None:
        return Catalog(*_cached(directory), version=version)
    return Catalog(*_of_snapshot(shipped, directory), version=version)


def ship(directory: Path) -> bytes:
    """The snapshot to be shipped beside the content of a directory. Raises ContentError with every problem in it."""
    from hcai_career.catalog.build import compile_directory

    built = compile_directory(directory)
    return pack(built.sections, {**freshness.shipped_facts(directory), "digest": built.digest})


def _shipped(directory: Path) -> Snapshot | None:
    try:
        snapshot = Snapshot(directory / SHIPPED)
        certain = freshness.is_fresh_shipped(snapshot.facts, directory, snapshot.path)
        return snapshot if certain or snapshot.facts["digest"] == _digest_now(directory) else None
    except (SnapshotError, OSError, KeyError):
        return None


def _cached(directory: Path) -> tuple[Sections, str]:
    place = cache.path_of(directory)
    now = freshness.facts_of(directory)
    kept = _kept(place, directory, now) if place else None
    if kept is not None:
        return _of_snapshot(kept, directory)
    from hcai_career.catalog.build import compile_directory  # yaml and pydantic wait until they are needed

    built = compile_directory(directory)
    if place is not None:
        cache.write(place, pack(built.sections, {**now, "digest": built.digest}))
    return built.sections, built.digest


def _kept(place: Path, directory: Path, now: freshness.Facts) -> Snapshot | None:
    try:
        snapshot = Snapshot(place)
        if not freshness.is_of(snapshot.facts, now):
            return None
        if freshness.is_fresh(snapshot.facts, now):
            return snapshot
        if snapshot.facts["digest"] != _digest_now(directory):
            return None
        return _renewed(snapshot, now)
    except (SnapshotError, KeyError):
        return None


def _renewed(snapshot: Snapshot, now: freshness.Facts) -> Snapshot:
    """A snapshot that the hash has confirmed, with the stamps of today, so that the next run need not hash."""
    facts = {**now, "digest": snapshot.facts["digest"]}
    if freshness.is_racy(now) or not cache.write(snapshot.path, with_facts(facts, snapshot.layout, snapshot.body())):
        return snapshot
    return Snapshot(snapshot.path)


def _digest_now(directory: Path) -> str:
    from hcai_career.catalog.files import digest_of  # hashlib waits until a hash is needed

    return digest_of(directory)


def _of_snapshot(snapshot: Snapshot, directory: Path) -> tuple[Sections, str]:
    return snapshot.sections(Recovery(directory.resolve(), snapshot.path)), snapshot.facts["digest"]


class Recovery:
    """The sections by the next best way, for a snapshot that proves damaged while it is in use."""

    def __init__(self, directory: Path, damaged: Path) -> None:
        self.directory = directory
        self.damaged = damaged
        self.sections: Sections = {}

    def __call__(self, section: str) -> Mapping[str, Any]:
        """A whole section. Raises ContentError when the directory now has problems."""
        if not self.sections:
            if self.damaged.name != SHIPPED:  # that one belongs to the installation
                cache.remove(self.damaged)
            self.sections, _ = _cached(self.directory)
        return self.sections[section]
