"""All fixes on all files of a directory: first in memory, then to the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from difflib import unified_diff
from pathlib import Path
from typing import Any, NamedTuple

from hcai_career import whole
from hcai_career.catalog.files import open_files
from hcai_career.catalog.found import Route
from hcai_career.catalog.kinds import BY_SECTION
from hcai_career.catalog.source import parse
from hcai_career.catalog.textfile import UnreadableError, decode
from hcai_career.check.characters import PLAIN_BLANKS
from hcai_career.check.content import Content
from hcai_career.check.fix import records, texts
from hcai_career.check.rule import Rule
from hcai_career.check.run import content_of, unsilenced
from hcai_career.check.settings import Settings
from hcai_career.check.shape_style import field_order, holds_default
from hcai_career.check.shape_values import plain_url
from hcai_career.problem import HcaiError, UsageError

_BOM = "\ufeff"
MOST_ROUNDS = 5


class Mended(NamedTuple):
    """A file that would be better, before and after."""

    path: Path
    before: str
    after: str

    def diff(self) -> Iterator[str]:
        """The change as lines of a unified diff."""
        name = self.path.as_posix().lstrip("/")
        old, new = (text.split("\n") for text in (self.before, self.after))
        for line in unified_diff([f"{one}\n" for one in old], [f"{one}\n" for one in new], f"a/{name}", f"b/{name}"):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def mend(directory: Path, settings: Settings) -> list[Mended]:
    """The files of a directory that fixes change; nothing is written. Raises UsageError when there is no directory."""
    if not directory.is_dir():
        raise UsageError(f"content directory {directory} does not exist", "it holds roles.yaml, skills.yaml and others")
    before = _texts(directory)
    after = {name: _lines(name, text, settings) for name, text in before.items()}
    after = _records(directory, after, settings)
    return [Mended(directory / name, before[name], after[name]) for name in before if before[name] != after[name]]


def write(mended: Mended) -> None:
    """Put a better file in place, whole: a reader sees the old one or the new one. Raises HcaiError where it cannot be."""
    try:
        whole.write(mended.path, mended.after.encode("utf-8"))
    except OSError as error:
        raise HcaiError(f"{mended.path} cannot be written: {whole.reason(error)}", "it stands as it did") from None


def _texts(directory: Path) -> dict[str, str]:
    """The files that can be mended: those that can be read as YAML, as they stand."""
    found = {}
    for name, raw in open_files(directory).raw.items():
        try:
            parse(decode(raw, name), name)
        except UnreadableError:
            continue
        found[name] = raw.decode("utf-8")
    return found


def _lines(name: str, text: str, settings: Settings) -> str:
    """The fixes of lines, each only if the file then says the same."""
    runs = {rule.name for rule in settings.rules()}
    steps: tuple[tuple[str, Callable[[str], str], Callable[[Any], Any]], ...] = (
        ("whitespace", texts.whitespace, lambda data: data),
        ("odd-blank", texts.odd_blanks, _plain_blanks),
        ("schema-comment", lambda one: texts.schema_comment(one.removeprefix(_BOM), name), lambda data: data),
    )
    for rule, step, expected in steps:
        if rule in runs:
            better = step(text)
            data = _data(better, name)
            if data is not None and data == expected(_data(text, name)):
                text = better
    return text


def _records(directory: Path, after: Mapping[str, str], settings: Settings) -> dict[str, str]:
    """The fixes of records, one rule after another, each on the text that the one before has left."""
    made = dict(after)
    runs = {rule.name: rule for rule in settings.rules()}
    for name in ("default-written", "key-order", "url-form", "one-way-adjacency"):
        if name in runs:
            made = _one_rule(directory, made, runs[name], settings)
    return made


def _one_rule(directory: Path, made: dict[str, str], rule: Rule, settings: Settings) -> dict[str, str]:
    """One fix wherever its rule finds something, again while that leads on: of two edits in one place one waits."""
    for _ in range(MOST_ROUNDS):
        content = content_of(directory, {name: text.encode("utf-8") for name, text in made.items()}, settings)
        edits: dict[str, list[records.Edit]] = {}
        for found in unsilenced(rule, content):
            edits.setdefault(BY_SECTION[str(found.route[0])].file, []).extend(_edits(rule, found.route, content))
        changed = False
        for name, some in edits.items():
            document = content.documents[name]
            better = records.apply(document.text, some)
            data = _data(better, name)
            if some and data is not None and _essence(rule, document.data) == _essence(rule, data):
                made = {**made, name: _BOM + better if made[name].startswith(_BOM) else better}
                changed = True
        if not changed:
            break
    return made


def _edits(rule: Rule, route: Route, content: Content) -> list[records.Edit]:
    section, id_ = str(route[0]), str(route[1])
    document = content.documents[BY_SECTION[section].file]
    if rule.name == "key-order":
        return records.key_order(document, route[:2], field_order(BY_SECTION[section].record))
    if rule.name == "default-written":
        return records.without_key(document, route)
    if rule.name == "url-form":
        return records.url_form(document, route)
    other = content.roles[id_].adjacent[int(route[-1])]
    return records.neighbour(document, ("roles", other, "adjacent"), id_)


def _essence(rule: Rule, data: Any) -> Any:
    """The data of a file without what a fix is meant to change."""
    if rule.name == "url-form":
        return _each_text(data, lambda text: plain_url(text) if "://" in text else text)
    if rule.name == "one-way-adjacency":
        roles = {id_: {**role, "adjacent": []} for id_, role in data["roles"].items() if isinstance(role, dict)}
        return {**data, "roles": roles}
    if rule.name == "default-written":
        return {section: _without_defaults(section, rows) for section, rows in data.items()}
    return data


def _without_defaults(section: str, rows: Any) -> Any:
    kind = BY_SECTION.get(section)
    if kind is None or not isinstance(rows, dict):
        return rows
    return {
        id_: {key: value for key, value in row.items() if not holds_default(kind.record, key, value)}
        if isinstance(row, dict)
        else row
        for id_, row in rows.items()
    }


def _plain_blanks(data: Any) -> Any:
    return _each_text(data, lambda text: PLAIN_BLANKS.sub(" ", text))


def _each_text(data: Any, change: Callable[[str], str]) -> Any:
    """The data with every text in it changed, keys too."""
    if isinstance(data, str):
        return change(data)
    if isinstance(data, dict):
        return {change(key): _each_text(value, change) for key, value in data.items()}
    return [_each_text(item, change) for item in data] if isinstance(data, list) else data


def _data(text: str, name: str) -> Any:
    """What a text says as YAML; None where it cannot be read."""
    try:
        return parse(text.removeprefix(_BOM), name).data
    except UnreadableError:
        return None
