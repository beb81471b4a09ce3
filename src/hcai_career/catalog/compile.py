"""A directory of YAML → validated sections. All problems of all files come together."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from hcai_career.catalog import gate, links
from hcai_career.catalog.found import Found, near, shown
from hcai_career.catalog.kinds import BY_SECTION, FILES, KINDS, REQUIRED, Kind
from hcai_career.catalog.source import Document, parse
from hcai_career.catalog.textfile import UnreadableError, decode, read_bytes
from hcai_career.problem import ContentError, Place, Problem


class Built(NamedTuple):
    """What a directory holds, and the sha256 of its files."""

    sections: Mapping[str, Mapping[str, Any]]
    digest: str


class Sources(NamedTuple):
    """The files of a directory: the bytes of those that can be read, and what is wrong with the others."""

    raw: dict[str, bytes]
    problems: list[Problem]

    @property
    def digest(self) -> str:
        """Equal content, equal digest, wherever the directory is."""
        return digest(self.raw)


def digest(raw: Mapping[str, bytes]) -> str:
    """The sha256 over names, sizes and bytes, in hex."""
    total = hashlib.sha256()
    for name in sorted(raw):
        total.update(f"{name} {len(raw[name])}\n".encode())
        total.update(raw[name])
    return total.hexdigest()


def compile_directory(directory: Path) -> Built:
    """Read, validate and link the content of a directory. Raises ContentError with every problem, in file order."""
    with _no_collection():
        sources = open_files(directory)
        documents, problems = _parse(directory, sources.raw)
        problems += sources.problems
        unread = {Path(problem.place.file).name for problem in problems}
        for name, document in documents.items():
            problems += _strange_sections(name, document)
        sections, found = _admit(documents)
        found += links.check(sections, _known(documents, unread))
        problems += (_stamp(documents, one) for one in found)
    if problems:
        raise ContentError(tuple(sorted(problems, key=_file_order)))
    return Built(sections, sources.digest)


def open_files(directory: Path) -> Sources:
    """The bytes of the content files of a directory; a missing one is a problem only if it is required."""
    raw: dict[str, bytes] = {}
    problems: list[Problem] = []
    for name in FILES:
        try:
            raw[name] = read_bytes(directory / name, _shown(directory, name))
        except FileNotFoundError:
            if name in REQUIRED:
                problems.append(_missing(directory, name))
        except UnreadableError as error:
            problems += error.problems
    return Sources(raw, problems)


def _shown(directory: Path, name: str) -> str:
    return str(directory / name)


def _missing(directory: Path, name: str) -> Problem:
    other = directory / name.replace(".yaml", ".yml")
    hint = f"rename {other.name}" if other.is_file() else f"a content directory has {' and '.join(REQUIRED)}"
    return Problem(Place(_shown(directory, name)), "is missing", hint)


def _parse(directory: Path, raw: Mapping[str, bytes]) -> tuple[dict[str, Document], list[Problem]]:
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for name, content in raw.items():
        shown_name = _shown(directory, name)
        try:
            documents[name] = parse(decode(content, shown_name), shown_name)
        except UnreadableError as error:
            problems += error.problems
    return documents, problems


def _admit(documents: Mapping[str, Document]) -> tuple[dict[str, Mapping[str, Any]], list[Found]]:
    sections: dict[str, Mapping[str, Any]] = {}
    found: list[Found] = []
    for kind in KINDS:
        document = documents.get(kind.file)
        raw = document.data.get(kind.section) if document else None
        records, wrong = gate.admit(kind, raw)
        sections[kind.section] = MappingProxyType(records)
        found += wrong
    return sections, found


def _strange_sections(name: str, document: Document) -> Iterator[Problem]:
    known = [kind.section for kind in KINDS if kind.file == name]
    for key in document.data:
        if key not in known:
            hint = near(key, known) or f"this file has {', '.join(known)}"
            yield Problem(document.place((key,), on_key=True), f"unknown section {shown(key)}", hint)
    main = Path(name).stem
    if main not in document.data:
        yield Problem(document.place(()), f"section '{main}' is missing", f"write '{main}:' and its records below it")


def _known(documents: Mapping[str, Document], broken: Collection[str]) -> dict[str, Collection[str] | None]:
    return {kind.section: None if kind.file in broken else _ids(kind, documents) for kind in KINDS}


def _ids(kind: Kind, documents: Mapping[str, Document]) -> Collection[str]:
    document = documents.get(kind.file)
    raw = document.data.get(kind.section) if document else None
    return raw if isinstance(raw, dict) else ()


def _stamp(documents: Mapping[str, Document], found: Found) -> Problem:
    document = documents[BY_SECTION[str(found.route[0])].file]
    return Problem(document.place(found.route, found.on_key), found.message, found.hint)


def _file_order(problem: Problem) -> tuple[int, Problem]:
    name = Path(problem.place.file).name
    return FILES.index(name) if name in FILES else len(FILES), problem


@contextmanager
def _no_collection() -> Iterator[None]:
    """Records are many, live long and hold no circles: looking for garbage meanwhile only costs time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
