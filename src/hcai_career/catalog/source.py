"""YAML text → data that remembers its line and column.

The C parser composes a node tree once; data are built from that tree, which is kept and walked only when a
problem has to be shown. What YAML offers beyond plain data is refused (tags, several documents) or bounded
(depth, aliases). Numbers are what JSON calls a number; `no`, `010`, `0x1f` and dates stay text. Nothing here
changes PyYAML for others.

Of a large file no tree is kept, only where each record stands: a place inside one is found by composing that record
once more.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import yaml
from yaml.error import Mark
from yaml.nodes import MappingNode, Node, SequenceNode

from hcai_career.catalog.composing import DEEP, DEEP_HINT, Composer, RecordComposer, TooDeepError, compose
from hcai_career.catalog.found import Route, ascii_safe
from hcai_career.catalog.plain import Reading
from hcai_career.catalog.syntax import BEYOND, SYNTAX, syntax_problem
from hcai_career.catalog.textfile import UnreadableError
from hcai_career.problem import Place, Problem

LARGE = 4_000_000
"""A text of more characters is composed record by record."""


class Spot(NamedTuple):
    """Where a record stands: the start of its key, and its end."""

    start: Mark
    end: Mark


Spots = Mapping[str, Mapping[str, Spot]]
"""By section and id."""


class Document:
    """The data of one file (`data`, a mapping) and where each of them stands.

    Without its node tree (`root`), `spots` says where the records are, and the tree is made when somebody asks for it.
    """

    def __init__(
        self, name: str, text: str, root: Node | None, data: dict[str, Any], spots: Spots | None = None
    ) -> None:
        self.name = name
        self.text = text
        self.data = data
        self._root = root
        self._spots: Spots = spots or {}

    @property
    def root(self) -> Node:
        """The node tree."""
        if self._root is None:
            self._root = compose(Composer(self.text))
            assert self._root is not None  # parse has seen it
        return self._root

    def node(self, route: Route) -> Node | None:
        """The node at a route."""
        node: Node | None = self.root
        for step in route:
            found = _child(node, step) if node is not None else None
            node = found[1] if found else None
        return node

    def place(self, route: Route, on_key: bool = False) -> Place:
        """Where the value at a route stands (its key if `on_key`), or the nearest thing around it that exists."""
        if self._root is None and len(route) > 1:
            section, id_, *_ = route
            spot = self._spots.get(str(section), {}).get(str(id_))
            record = spot and self._record(spot)
            if spot and record:
                return _walk(self.name, record, route[1:], on_key, spot.start.line)
        return _walk(self.name, self.root, route, on_key)

    def _record(self, spot: Spot) -> Node | None:
        """The tree of one record under its key; None where it cannot be read alone, as with an alias of another one."""
        start = spot.start.index - spot.start.column
        try:
            return compose(Composer(self.text[start : spot.end.index]))
        except yaml.YAMLError:
            return None


def parse(text: str, name: str) -> Document:
    """Read one YAML document whose top is a mapping; `name` is how problems call the file.

    Raises UnreadableError with everything that is wrong with it as YAML: a syntax error comes alone, duplicate
    keys and refused constructs come together.
    """
    large = len(text) > LARGE
    composer = RecordComposer(text) if large else Composer(text)
    reading = Reading(name, composer)
    if isinstance(composer, RecordComposer):
        composer.data_of = reading.value
    root = _composed(composer, text, name)
    if root is None:
        hint = "write its sections, each a mapping of id to record"
        raise UnreadableError(Problem(Place(name), "is empty", hint, "sections"))
    if not isinstance(root, MappingNode):
        hint = "sections and a colon, such as 'roles:'"
        raise UnreadableError(Problem(_at(name, root), "is not a mapping", hint, "sections"))
    data = reading.value(root)
    if reading.problems:
        raise UnreadableError(*reading.problems)
    return Document(name, text, None, data, _spots(root)) if large else Document(name, text, root, data)


def _composed(composer: Composer, text: str, name: str) -> Node | None:
    try:
        return compose(composer)
    except TooDeepError as error:
        where = _at(name, error.node) if error.node else Place(name)
        raise UnreadableError(Problem(where, DEEP, DEEP_HINT, BEYOND)) from None
    except yaml.MarkedYAMLError as error:
        raise UnreadableError(syntax_problem(name, error, text)) from None
    except yaml.YAMLError as error:
        what = f"cannot be read as YAML: {ascii_safe(str(error))}"
        raise UnreadableError(Problem(Place(name), what, rule=SYNTAX)) from None


def _spots(root: MappingNode) -> Spots:
    """Where the records stand that have lines of their own."""
    return {
        section.value: {key.value: Spot(key.start_mark, value.end_mark) for key, value in records.value}
        for section, records in root.value
        if isinstance(records, MappingNode) and not records.flow_style
    }


def _walk(name: str, root: Node, route: Route, on_key: bool, above: int = 0) -> Place:
    """The place at the end of a route, or as far as it leads; so many lines stand `above` the tree."""
    node = key = root
    for step in route:
        found = _child(node, step)
        if found is None:
            break
        key, node = found
    return _at(name, key if on_key else node, above)


def _child(node: Node, step: str | int) -> tuple[Node, Node] | None:
    """The key node (for an item of a list: the item) and the value node one step down."""
    if isinstance(node, MappingNode):
        return next((pair for pair in node.value if pair[0].value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _at(name: str, node: Node, above: int = 0) -> Place:
    return Place(name, node.start_mark.line + 1 + above, node.start_mark.column + 1)
