"""A directory of YAML → validated sections. All problems of all files come together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from hcai_career.catalog import gate, links
from hcai_career.catalog.files import Files, digest, open_files
from hcai_career.catalog.found import Found, near, nearest, shown
from hcai_career.catalog.kinds import BY_SECTION, FILES, KINDS, Kind
from hcai_career.catalog.pause import collection_paused
from hcai_career.catalog.source import Document, parse
from hcai_career.catalog.textfile import UnreadableError, decode
from hcai_career.problem import ContentError, Problem


class Built(NamedTuple):
    """What a directory holds, and the sha256 of its files."""

    sections: Mapping[str, Mapping[str, Any]]
    digest: str


class Examined(NamedTuple):
    """What could be read of a directory, and everything that is wrong with it, in file order.

    `sections` holds the records that fit the model; those of `broken` sections are not all there.
    """

    documents: Mapping[str, Document]
    sections: Mapping[str, Mapping[str, Any]]
    problems: tuple[Problem, ...]
    broken: frozenset[str]
    raw: Mapping[str, bytes]

    def of(self, name: str, content: bytes) -> Document | None:
        """The document of a file with this content, if that was read before and every record of it fits the model."""
        kinds = (kind.section for kind in KINDS if kind.file == name)
        return self.documents.get(name) if self.raw.get(name) == content and self.broken.isdisjoint(kinds) else None


def compile_directory(directory: Path) -> Built:
    """Read, validate and link the content of a directory. Raises ContentError with every problem, in file order."""
    files = open_files(directory)
    examined = examine(directory, files)
    if examined.problems:
        raise ContentError(examined.problems)
    return Built(examined.sections, digest(files.raw))


def examine(directory: Path, files: Files, before: Examined | None = None) -> Examined:
    """Validate and link what the files hold; `directory` is only how problems call them.

    Files that are as they were when `before` was made are not read again.
    """
    with collection_paused():
        documents, problems = _parse(directory, files.raw, before)
        problems += files.problems
        unread = {Path(problem.place.file).name for problem in problems}
        for name, document in documents.items():
            problems += _strange_sections(name, document)
        sections, found = _admit(documents, before)
        broken = {kind.section for kind in KINDS if kind.file in unread} | {str(one.route[0]) for one in found}
        found += links.check(sections, _known(documents, unread))
        problems += (stamp(documents, one) for one in found)
    return Examined(documents, sections, tuple(sorted(problems, key=_file_order)), frozenset(broken), files.raw)


def _parse(
    directory: Path, raw: Mapping[str, bytes], before: Examined | None
) -> tuple[dict[str, Document], list[Problem]]:
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for name, content in raw.items():
        known = before.of(name, content) if before else None
        if known:
            documents[name] = known
            continue
        shown_name = str(directory / name)
        try:
            documents[name] = parse(decode(content, shown_name), shown_name)
        except UnreadableError as error:
            problems += error.problems
    return documents, problems


def _admit(
    documents: Mapping[str, Document], before: Examined | None
) -> tuple[dict[str, Mapping[str, Any]], list[Found]]:
    sections: dict[str, Mapping[str, Any]] = {}
    found: list[Found] = []
    for kind in KINDS:
        document = documents.get(kind.file)
        if before and document and document is before.documents.get(kind.file):
            sections[kind.section] = before.sections[kind.section]
            continue
        raw = document.data.get(kind.section) if document else None
        records, wrong = gate.admit(kind, raw)
        sections[kind.section] = MappingProxyType(records)
        found += wrong
    return sections, found


def _strange_sections(name: str, document: Document) -> Iterator[Problem]:
    known = [kind.section for kind in KINDS if kind.file == name]
    strange = [key for key in document.data if key not in known]
    for key in strange:
        hint = near(key, known) or f"this file has {', '.join(known)}"
        yield Problem(document.place((key,), on_key=True), f"unknown section {shown(key)}", hint, "sections")
    main = Path(name).stem
    if main not in document.data and not any(main in nearest(key, known) for key in strange):
        hint = f"write '{main}:' and its records below it"
        yield Problem(document.place(()), f"section '{main}' is missing", hint, "sections")


def _known(documents: Mapping[str, Document], unread: Collection[str]) -> dict[str, Collection[str] | None]:
    here = [kind for kind in KINDS if kind.file in documents or kind.file in unread]
    return {kind.section: None if kind.file in unread else _ids(kind, documents[kind.file]) for kind in here}


def _ids(kind: Kind, document: Document) -> Collection[str]:
    raw = document.data.get(kind.section)
    return raw if isinstance(raw, dict) else ()


def stamp(documents: Mapping[str, Document], found: Found) -> Problem:
    """What was found at a route, at its line and column."""
    document = documents[BY_SECTION[str(found.route[0])].file]
    return Problem(document.place(found.route, found.on_key), found.message, found.hint, found.rule)


def _file_order(problem: Problem) -> tuple[int, Problem]:
    name = Path(problem.place.file).name
    return FILES.index(name) if name in FILES else len(FILES), problem
