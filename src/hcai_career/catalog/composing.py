"""YAML text → node tree, whole or record by record.

A node with its two marks takes seventy times the bytes of its text. So a large file is composed record by record: the
nodes of a record go as soon as its data are there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from yaml.error import Mark
from yaml.nodes import Node, ScalarNode

try:
    from yaml._yaml import CParser as _Parser
except ImportError:  # PyYAML built without libyaml: slower, same result
    from hcai_career.catalog.slowparser import SlowParser as _Parser  # type: ignore[assignment]

MAX_DEPTH = 32
DEEP, DEEP_HINT = f"more than {MAX_DEPTH} levels of nesting", "content is a few levels deep; is a bracket left open?"
TEXT, PLAIN = "text", "plain"
"""The tags of nodes: quoted text and whatever is no scalar; a scalar without quotes."""
_RECORD = 3
"""How deep the key of a record stands: below its section, which stands in the file."""


class TooDeepError(Exception):
    """More levels than content has; `node` is the one around the first of them that is too many."""

    def __init__(self, node: Node | None) -> None:
        self.node = node


class Composer(_Parser):
    """A composer that marks each scalar as plain or quoted text and stops at a depth that is no content.

    The C composer recurses for each level and would bring the interpreter down on a hostile file; it calls
    the two hooks around each node, so the depth can be bounded there at no cost.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.depth = self.count = 0

    def resolve(self, kind: type[Node], _value: str, implicit: Any) -> str:
        return PLAIN if kind is ScalarNode and implicit[0] else TEXT

    def descend_resolver(self, parent: Node | None, _index: Any) -> None:
        self.count += 1
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise TooDeepError(parent)

    def ascend_resolver(self) -> None:
        self.depth -= 1


class Ready:
    """Stands for the nodes of a value: its data, and where it ends."""

    __slots__ = ("data", "end_mark")

    def __init__(self, data: Any, end_mark: Mark) -> None:
        self.data = data
        self.end_mark = end_mark


class RecordComposer(Composer):
    """A composer that puts `Ready` in the place of each record that has ended; `data_of` makes data from its nodes."""

    data_of: Callable[[Node], Any]

    def descend_resolver(self, parent: Node | None, index: Any) -> None:
        self.count += 1
        self.depth += 1  # as above, but without a call for each node
        if self.depth > MAX_DEPTH:
            raise TooDeepError(parent)
        if self.depth == _RECORD and index is None and parent is not None and parent.value:
            key, value = parent.value[-1]
            parent.value[-1] = key, Ready(self.data_of(value), value.end_mark)


def compose(composer: Composer) -> Node | None:
    """The node tree of a text that is one document; None where it says nothing.

    Raises yaml.YAMLError for what is no YAML and TooDeepError.
    """
    try:
        root: Node | None = composer.get_single_node()
        return root
    finally:
        composer.dispose()
