"""The text of a YAML file, changed to say something else, with all that is not concerned left as it is.

Comments, order, quotes and layout belong to whoever wrote the file, so the text is edited where its data differ from
what it shall say, and nowhere else. Whether it then says that is seen by reading it again: an edit that would say
anything else is not made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from hcai_career.catalog.found import Route
from hcai_career.catalog.source import Document, parse
from hcai_career.catalog.spans import Entry, Group, group
from hcai_career.catalog.textfile import UnreadableError

_COMMENT = re.compile(r"(^|\s)#")


class NotEditableError(Exception):
    """A file that is written in a way which cannot be changed without risk to what else stands in it."""


class _Edit(NamedTuple):
    start: int
    end: int
    new: str


def edited(document: Document, wanted: Mapping[str, Any]) -> str:
    """The text of a file, saying `wanted`. Raises NotEditableError when it would not, or a comment would be lost."""
    text = document.text
    edits = sorted(_mapping(document, (), document.data, wanted))
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.new]
        at = max(at, edit.end)
    new = "".join([*parts, text[at:]])
    if "\r\n" in text:
        new = new.replace("\r\n", "\n").replace("\n", "\r\n")
    try:
        said = parse(new, document.name).data
    except UnreadableError:
        raise NotEditableError from None
    if said != dict(wanted):
        raise NotEditableError
    return new


def block(key: str, value: Any) -> str:
    """A key of the top with its value: what holds several records has a line for each."""
    name = flow(key)
    if isinstance(value, Mapping) and value:
        return f"{name}:\n" + "".join(f"  {flow(each)}: {flow(said)}\n" for each, said in value.items())
    if isinstance(value, list) and any(isinstance(each, Mapping) for each in value):
        return f"{name}:\n" + "".join(f"  - {flow(each)}\n" for each in value)
    return f"{name}: {flow(value)}\n"


def flow(value: Any) -> str:
    """A value on one line."""
    import yaml

    said = yaml.safe_dump([value], default_flow_style=True, sort_keys=False, allow_unicode=True, width=10**9)
    return str(said).strip()[1:-1]


def _mapping(document: Document, route: Route, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[_Edit]:
    found = _group(document, route)
    if found.flow:
        yield _whole(document, found, new)
        return
    for entry in found.entries:
        if entry.key not in new:
            yield _without(document.text, entry)
        elif old[entry.key] != new[entry.key]:
            yield from _value(document, (*route, entry.key), entry, old[entry.key], new[entry.key])
    added = {key: value for key, value in new.items() if key not in old}
    if added and route:
        indent = " " * _column(document.text, found.entries[0].start)
        yield _after(
            document.text, found, "".join(f"{indent}{flow(key)}: {flow(each)}\n" for key, each in added.items())
        )
    elif added:
        end = len(document.text)
        lead = "" if document.text.endswith("\n") else "\n"
        yield _Edit(end, end, lead + "".join(block(key, value) for key, value in added.items()))


def _list(document: Document, route: Route, old: Sequence[Any], new: Sequence[Any]) -> Iterator[_Edit]:
    found = _group(document, route)
    if found.flow:
        yield _whole(document, found, new)
        return
    kept = [item for item in old if item in new]
    if kept == list(new):  # items went, and nothing else happened
        yield from (
            _without(document.text, entry) for entry, item in zip(found.entries, old, strict=True) if item not in new
        )
        return
    for number, (entry, before) in enumerate(zip(found.entries, old, strict=True)):
        if number >= len(new):
            yield _without(document.text, entry)
        elif before != new[number]:
            yield from _value(document, (*route, number), entry, before, new[number])
    if len(new) > len(old):
        first = found.entries[0].start
        dash = document.text[first - _column(document.text, first) : first]
        yield _after(document.text, found, "".join(f"{dash}{flow(each)}\n" for each in new[len(old) :]))


def _value(document: Document, route: Route, entry: Entry, old: Any, new: Any) -> Iterator[_Edit]:
    if isinstance(old, Mapping) and isinstance(new, Mapping) and old and new:
        yield from _mapping(document, route, old, new)
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from _list(document, route, old, new)
    else:
        if _COMMENT.search(document.text[entry.value : entry.end]) and isinstance(old, Mapping | list):
            raise NotEditableError
        lead = " " if document.text[entry.value - 1] == ":" else ""
        yield _Edit(entry.value, entry.end, lead + flow(new))


def _group(document: Document, route: Route) -> Group:
    found = group(document, route)
    if found is None or (not found.entries and not found.flow):
        raise NotEditableError
    return found


def _whole(document: Document, found: Group, new: Any) -> _Edit:
    """All of what stands in brackets anew, unless a comment stands there too."""
    if _COMMENT.search(document.text[found.start : found.end]):
        raise NotEditableError
    return _Edit(found.start, found.end, flow(new))


def _after(text: str, found: Group, lines: str) -> _Edit:
    """Lines behind the last entry, and behind a comment on its line."""
    end = text.find("\n", found.end)
    return _Edit(len(text), len(text), "\n" + lines) if end < 0 else _Edit(end + 1, end + 1, lines)


def _without(text: str, entry: Entry) -> _Edit:
    """The lines of an entry away."""
    start = entry.start - _column(text, entry.start)
    end = text.find("\n", entry.end)
    return _Edit(start, len(text) if end < 0 else end + 1, "")


def _column(text: str, at: int) -> int:
    return at - (text.rfind("\n", 0, at) + 1)
