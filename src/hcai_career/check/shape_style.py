"""Shape: the house style of the files, which keeps a change a small diff. `--fix` mends all of it but stray files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path
from typing import Any

from hcai_career.catalog.found import Found, near
from hcai_career.catalog.kinds import FILES, KINDS
from hcai_career.catalog.schema import first_line, schema_name
from hcai_career.check.content import Content
from hcai_career.problem import Place, Problem

_FIX = "hcai check --fix mends it"


def key_order(content: Content) -> Iterator[Found]:
    """The keys of a record are not in the order of its kind.

    The same order everywhere lets the eye find a key and a reviewer see a change. `--fix` sorts them.

    Bad:

        python: {category: technical, name: Python, …}

    Good:

        python: {name: Python, category: technical, …}
    """
    for kind in KINDS:
        order = field_order(kind.record)
        for id_, record in content.raw(kind.section).items():
            late = _out_of_order(record, order) if isinstance(record, dict) else None
            if late:
                hint = f"the order is {', '.join(sorted(record, key=lambda key: order.get(key, 0)))}"
                yield Found((kind.section, id_, late), f"key '{late}' stands too late", hint, True)


def _out_of_order(record: Mapping[str, Any], order: Mapping[str, int]) -> str | None:
    """The first key that stands behind one it should stand before."""
    highest = -1
    for key in record:
        at = order.get(key)
        if at is None:
            continue
        if at < highest:
            return key
        highest = at
    return None


@cache
def field_order(record: type) -> Mapping[str, int]:
    """The place of each key of a kind of record."""
    return {field.name: at for at, field in enumerate(fields(record)) if field.name != "id"}


def whitespace(content: Content) -> Iterator[Problem]:
    """Blanks at the end of a line, tabs, Windows line ends, or no line end at the end of the file.

    They make diffs of lines that nobody meant to change. `--fix` removes them.

    Bad:

        name: Python␠␠

    Good:

        name: Python
    """
    for file, text in content.texts.items():
        if any(stray in text for stray in (" \n", "\r", "\t")) or text.endswith(" "):
            for number, line in enumerate(content.lines(file), 1):
                at = len(line.rstrip())
                if at < len(line):
                    yield Problem(Place(file, number, at + 1), "white space at the end of the line", _FIX)
                elif "\t" in line:
                    yield Problem(Place(file, number, line.index("\t") + 1), "a tab", "use blanks")
        if text and not text.endswith("\n"):
            lines = content.lines(file)
            yield Problem(Place(file, len(lines), len(lines[-1]) + 1), "no line end at the end of the file", _FIX)


def schema_comment(content: Content) -> Iterator[Problem]:
    """A file does not begin with the comment that names its schema.

    With it, editors complete keys and mark mistakes while one types, without any set-up. `--fix` writes it.

    Bad:

        roles:

    Good:

        # yaml-language-server: $schema=../schema/roles.schema.json
        roles:
    """
    for file, text in content.texts.items():
        first = text.partition("\n")[0].strip()
        name = Path(file).name
        if not (first.startswith("# yaml-language-server: $schema=") and first.endswith(schema_name(name))):
            yield Problem(Place(file, 1, 1), "the first line does not name the schema of the file", first_line(name))


def stray_file(content: Content) -> Iterable[Problem]:
    """A YAML file of the directory is none that hcai reads.

    What stands in `role.yaml` or `skills.yml` is never seen.

    Bad:

        data/skill.yaml

    Good:

        data/skills.yaml
    """
    for name in content.others:
        if name.endswith((".yaml", ".yml")):
            hint = near(name, FILES) or f"content files are {', '.join(FILES)}"
            yield Problem(
                Place(str(Path(content.directory) / name)), "is not read: no kind of content has this file", hint
            )


def default_written(content: Content) -> Iterator[Found]:
    """A key holds what it would hold if it were left out.

    Lines that say nothing hide the lines that do. `--fix` takes them out.

    Bad:

        aliases: []
        note: null

    Good:

        # neither key
    """
    for kind in KINDS:
        defaults = _defaults(kind.record)
        for id_, record in content.raw(kind.section).items():
            if isinstance(record, dict):
                for key, value in record.items():
                    if key in defaults and _same(value, defaults[key]):
                        yield Found((kind.section, id_, key), f"key '{key}' holds its default", _FIX, True)


def holds_default(record: type, key: str, value: Any) -> bool:
    """Whether a key of a kind of record may be left out, and holds what it would then hold."""
    defaults = _defaults(record)
    return key in defaults and _same(value, defaults[key])


@cache
def _defaults(record: type) -> Mapping[str, Any]:
    """The keys that may be left out, and what they then hold."""
    return {field.name: field.default for field in fields(record) if field.default is not MISSING}


def _same(value: Any, default: Any) -> bool:
    if isinstance(default, tuple):
        return isinstance(value, Sequence) and not isinstance(value, str) and tuple(value) == default
    return type(value) is type(default) and bool(value == default)
