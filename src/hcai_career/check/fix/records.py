"""Fixes of records: the order of keys, keys that say nothing, addresses, and the missing side of a neighbourhood."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from hcai_career.catalog.found import Route
from hcai_career.catalog.source import Document
from hcai_career.catalog.spans import Entry, Group, group, scalar
from hcai_career.check.shape_values import plain_url


class Edit(NamedTuple):
    """What stands between two positions of a text, anew."""

    start: int
    end: int
    new: str


def apply(text: str, edits: list[Edit]) -> str:
    """The text after all edits; of two that overlap, the second is left for the next time."""
    parts, at = [], 0
    for edit in sorted(edits):
        if edit.start >= at:
            parts += [text[at : edit.start], edit.new]
            at = edit.end
    return "".join([*parts, text[at:]])


def key_order(document: Document, route: Route, order: Mapping[str, int]) -> list[Edit]:
    """The entries of a record in the order of its kind, each with the comments above it and behind it."""
    found = group(document, route)
    if found is None or len(found.entries) < 2:
        return []
    pieces = _flow_pieces(found) if found.flow else _block_pieces(found, document.text)
    if pieces is None or (found.flow and "#" in document.text[found.start : found.end]):
        return []
    text = document.text
    ranked = sorted(range(len(pieces)), key=lambda at: order.get(found.entries[at].key, len(order)))
    return [Edit(*pieces[at], text[slice(*pieces[new])]) for at, new in enumerate(ranked) if at != new]


def _flow_pieces(found: Group) -> list[tuple[int, int]]:
    return [(entry.start, entry.end) for entry in found.entries]


def _block_pieces(found: Group, text: str) -> list[tuple[int, int]] | None:
    """Whole lines, from behind the entry before (so comments above a key belong to it); None if an entry shares one."""
    start = _line_start(text, found.entries[0].start)
    indent = text[start : found.entries[0].start]
    if indent.strip():
        return None
    while text.startswith(f"{indent}#", above := _line_start(text, max(start - 1, 0))) and start:
        start = above
    pieces = []
    for entry in found.entries:
        end = _line_end(text, entry.end)
        if end <= start:
            return None
        pieces.append((start, end))
        start = end
    if text[pieces[-1][1] - 1 : pieces[-1][1]] != "\n":
        return None
    return pieces


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    """Behind the line end of the line that a position is on."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def without_key(document: Document, route: Route) -> list[Edit]:
    """A record without one of its keys; not made where a comment would go with it, or nothing would be left."""
    found = group(document, route[:-1])
    at = next((at for at, entry in enumerate(found.entries) if entry.key == route[-1]), None) if found else None
    if found is None or at is None or len(found.entries) < 2:
        return []
    entry = found.entries[at]
    if found.flow:
        if at:
            return [Edit(found.entries[at - 1].end, entry.end, "")]
        return [Edit(entry.start, found.entries[1].start, "")]
    start, end = _line_start(document.text, entry.start), _line_end(document.text, entry.end)
    if document.text[start : entry.start].strip() or document.text[entry.end : end].strip():
        return []
    return [] if _has_comment(document.text[start:end], entry, start) else [Edit(start, end, "")]


def _has_comment(lines: str, entry: Entry, start: int) -> bool:
    """Whether a comment stands between a key and its value."""
    return "#" in lines[entry.start - start : entry.value - start]


def url_form(document: Document, route: Route) -> list[Edit]:
    """An address in its plain form."""
    place = scalar(document, route)
    if place is None:
        return []
    written = document.text[slice(*place)]
    url = written.strip("'\"")
    return [Edit(*place, written.replace(url, plain_url(url)))] if url and plain_url(url) != url else []


def neighbour(document: Document, route: Route, id_: str) -> list[Edit]:
    """A list of ids with one more at its end."""
    found = group(document, route)
    if found is None:
        return []
    text = document.text
    if found.flow:
        if not found.entries:
            return [Edit(found.start, found.end, f"[{id_}]")]
        end = found.entries[-1].end
        return [Edit(end, end, f", {id_}")]
    last = found.entries[-1]
    start, end = _line_start(text, last.start), _line_end(text, last.end)
    dash = text[start : last.start]
    return [Edit(end, end, f"{dash}{id_}\n")] if dash.strip() == "-" and text[end - 1 : end] == "\n" else []
