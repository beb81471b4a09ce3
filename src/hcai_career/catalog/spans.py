"""Where a mapping or a list and each of its entries stand in the text of a file, so that it can be edited in place.

Positions are characters from the start of the text. The end of an entry is the end of what it says: comments and empty
lines behind it are not part of it.
"""

from __future__ import annotations

from typing import NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from hcai_career.catalog.found import Route
from hcai_career.catalog.source import Document


class Entry(NamedTuple):
    """A key with its value, or an item of a list (its key is ""): from the key on, and from the value on."""

    key: str
    start: int
    value: int
    end: int


class Group(NamedTuple):
    """A mapping or a list: in brackets or braces (`flow`) or on lines of its own, and its entries in order."""

    flow: bool
    start: int
    end: int
    entries: tuple[Entry, ...]


def group(document: Document, route: Route) -> Group | None:
    """The mapping or list at a route; None where there is neither."""
    node = document.node(route)
    if isinstance(node, MappingNode):
        pairs = [(key.value, key, value) for key, value in node.value]
    elif isinstance(node, SequenceNode):
        pairs = [("", item, item) for item in node.value]
    else:
        return None
    entries = tuple(
        Entry(name, first.start_mark.index, value.start_mark.index, _end(value, document.text))
        for name, first, value in pairs
    )
    return Group(bool(node.flow_style), node.start_mark.index, _end(node, document.text), entries)


def scalar(document: Document, route: Route) -> tuple[int, int] | None:
    """From where to where the single value at a route stands, with its quotes; None where there is none."""
    node = document.node(route)
    if not isinstance(node, ScalarNode):
        return None
    return node.start_mark.index, _end(node, document.text)


def _end(node: Node, text: str) -> int:
    """The end of what a node says. The parser puts that of a block at the next thing, beyond comments and empty lines."""
    if isinstance(node, ScalarNode):
        start, end = node.start_mark.index, node.end_mark.index
        return start + len(text[start:end].rstrip()) if node.style in ("|", ">") else end
    last = _last(node)
    return node.end_mark.index if last is None else _end(last, text)


def _last(node: Node) -> Node | None:
    """The last value of a block; None for what ends with a bracket or holds nothing."""
    last: Node | None = None
    if isinstance(node, MappingNode) and not node.flow_style and node.value:
        last = node.value[-1][1]
    if isinstance(node, SequenceNode) and not node.flow_style and node.value:
        last = node.value[-1]
    return last
