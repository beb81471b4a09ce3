"""YAML text → data that remembers its line and column.

The C parser composes a node tree once; data are built from that tree, which is kept and walked only when a
problem has to be shown. What YAML offers beyond plain data is refused (tags, several documents) or bounded
(depth, aliases). Numbers are what JSON calls a number; `no`, `010`, `0x1f` and dates stay text. Nothing here
changes PyYAML for others.
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml.error import Mark
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from hcai_career.catalog.found import Route, ascii_safe
from hcai_career.catalog.textfile import UnreadableError
from hcai_career.problem import Place, Problem

try:
    from yaml._yaml import CParser as _Parser
except ImportError:  # PyYAML built without libyaml: slower, same result
    from hcai_career.catalog.slowparser import SlowParser as _Parser  # type: ignore[assignment]

MAX_DEPTH = 32
MAX_ALIASED = 100_000
MAX_TEXT = 100_000
MOST_REFUSED = 500
"""So many problems of one file are told; whoever mends them sees the next."""
_WORDS: dict[str, Any] = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
_WORDS |= {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_DEEP, _DEEP_HINT = f"more than {MAX_DEPTH} levels of nesting", "content is a few levels deep; is a bracket left open?"
_TEXT, _PLAIN = "text", "plain"
_SYNTAX, _BEYOND, _RANGE = "syntax", "plain-yaml", "out-of-range"


class _Loader(_Parser):
    """A composer that marks each scalar as plain or quoted text and stops at a depth that is no content.

    The C composer recurses for each level and would bring the interpreter down on a hostile file; it calls
    the two hooks around each node, so the depth can be bounded there at no cost.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.depth = self.count = 0

    def resolve(self, kind: type[Node], _value: str, implicit: Any) -> str:
        return _PLAIN if kind is ScalarNode and implicit[0] else _TEXT

    def descend_resolver(self, parent: Node | None, _index: Any) -> None:
        self.count += 1
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise TooDeepError(parent)

    def ascend_resolver(self) -> None:
        self.depth -= 1


class TooDeepError(Exception):
    def __init__(self, node: Node | None) -> None:
        self.node = node


class Document:
    """The data of one file (`data`, a mapping) and where each of them stands."""

    def __init__(self, name: str, text: str, root: Node, data: dict[str, Any]) -> None:
        self.name = name
        self.text = text
        self.data = data
        self._root: Node | None = root

    def forget(self) -> None:
        """Let go of the node tree, which is made again when a place is asked for."""
        self._root = None

    @property
    def root(self) -> Node:
        """The node tree."""
        root = self._root
        if root is None:
            loader = _Loader(self.text)
            root = self._root = loader.get_single_node()
            loader.dispose()
            assert root is not None  # parse has seen it
        return root

    def node(self, route: Route) -> Node | None:
        """The node at a route."""
        node: Node | None = self.root
        for step in route:
            found = _child(node, step) if node is not None else None
            node = found[1] if found else None
        return node

    def place(self, route: Route, on_key: bool = False) -> Place:
        """Where the value at a route stands (its key if `on_key`), or the nearest thing around it that exists."""
        node = key = self.root
        for step in route:
            found = _child(node, step)
            if found is None:
                break
            key, node = found
        return _at(self.name, key if on_key else node)


def parse(text: str, name: str) -> Document:
    """Read one YAML document whose top is a mapping; `name` is how problems call the file.

    Raises UnreadableError with everything that is wrong with it as YAML: a syntax error comes alone, duplicate
    keys and refused constructs come together.
    """
    loader = _Loader(text)
    try:
        root = loader.get_single_node()
    except TooDeepError as error:
        where = _at(name, error.node) if error.node else Place(name)
        raise UnreadableError(Problem(where, _DEEP, _DEEP_HINT, _BEYOND)) from None
    except yaml.MarkedYAMLError as error:
        raise UnreadableError(_syntax(name, error, text)) from None
    except yaml.YAMLError as error:
        what = f"cannot be read as YAML: {ascii_safe(str(error))}"
        raise UnreadableError(Problem(Place(name), what, rule=_SYNTAX)) from None
    finally:
        loader.dispose()
    if root is None:
        hint = "write its sections, each a mapping of id to record"
        raise UnreadableError(Problem(Place(name), "is empty", hint, "sections"))
    if not isinstance(root, MappingNode):
        hint = "sections and a colon, such as 'roles:'"
        raise UnreadableError(Problem(_at(name, root), "is not a mapping", hint, "sections"))
    build = _Build(name, loader.count)
    data = build.value(root)
    if build.problems:
        raise UnreadableError(*build.problems)
    return Document(name, text, root, data)


class _Build:
    """Data from nodes, with everything that is refused on the way."""

    def __init__(self, name: str, nodes: int) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self.left = nodes + MAX_ALIASED
        self.open: list[int] = []

    def value(self, node: Node) -> Any:
        self.left -= 1
        if self.left < 0:
            if self.left == -1:
                self.refuse(node, "aliases repeat too much", f"at most {MAX_ALIASED} repeated values; write them out")
            return None
        if isinstance(node, ScalarNode):
            return self.scalar(node)
        if node.tag is not _TEXT:
            self.refuse_tag(node)
            return None
        if id(node) in self.open:
            self.refuse(node, "an alias stands inside what it repeats", "write the value out")
            return None
        self.open.append(id(node))
        value = [self.value(item) for item in node.value] if isinstance(node, SequenceNode) else self.mapping(node)
        self.open.pop()
        return value

    def mapping(self, node: Node) -> dict[str, Any]:
        data: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                hint = "is a value in brackets or braces missing its quotes?"
                self.refuse(key_node, "a key must be a word", hint, _SYNTAX)
                continue
            key = key_node.value
            if key in data:
                hint = f"first on line {lines[key]}; keep one of them"
                self.refuse(key_node, f"key '{ascii_safe(key)}' stands twice", hint, "duplicate-key")
            elif key == "<<":
                self.refuse(key_node, "merge keys (<<) are not used", "write the keys out")
            lines.setdefault(key, key_node.start_mark.line + 1)
            data[key] = self.value(value_node)
        return data

    def scalar(self, node: ScalarNode) -> Any:
        text: str = node.value
        if len(text) > MAX_TEXT:
            self.refuse(node, f"a text of {len(text):,} characters", f"at most {MAX_TEXT:,}", _RANGE)
            return None
        if node.tag is _PLAIN:
            if text in _WORDS:
                return _WORDS[text]
            return self.number(node, text) if text[0] in "0123456789+-" else text
        if node.tag is not _TEXT:
            self.refuse_tag(node)
        elif node.style == '"' and not text.isprintable() and not text.replace("\n", "").isprintable():
            self.refuse_escapes(node)
        return text

    def number(self, node: Node, text: str) -> Any:
        match = _NUMBER.fullmatch(text)
        if match is None:
            return text
        if len(text) > 40:
            self.refuse(node, "a number of more than 40 digits", "is it text? put it in quotes", _RANGE)
            return None
        value = float(text) if match[1] or match[2] else int(text)
        if value in (float("inf"), float("-inf")):
            self.refuse(node, f"{text} is too large a number", rule=_RANGE)
        return value

    def refuse_escapes(self, node: Node) -> None:
        bad = next((c for c in node.value if not c.isprintable() and ord(c) < 0xA0 and c not in "\n\t"), "")
        if bad:
            self.refuse(node, f"control character U+{ord(bad):04X} in a text", "remove the escape", "encoding")

    def refuse_tag(self, node: Node) -> None:
        tag = ascii_safe(str(node.tag).replace("tag:yaml.org,2002:", "!!"))
        self.refuse(node, f"tag {tag} is not used", "plain values only; quotes make text")

    def refuse(self, node: Node, message: str, hint: str = "", rule: str = _BEYOND) -> None:
        if len(self.problems) < MOST_REFUSED:
            self.problems.append(Problem(_at(self.name, node), message, hint, rule))


def _child(node: Node, step: str | int) -> tuple[Node, Node] | None:
    """The key node (for an item of a list: the item) and the value node one step down."""
    if isinstance(node, MappingNode):
        return next((pair for pair in node.value if pair[0].value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _at(name: str, node: Node) -> Place:
    return Place(name, node.start_mark.line + 1, node.start_mark.column + 1)


_PLAIN_WORDS: tuple[tuple[str, str, str], ...] = (
    # what libyaml says, what it means, what would be right
    ("'\\t' that cannot start", "a tab", "indent with spaces"),
    ("found a tab character", "a tab", "indent with spaces"),
    ("exceeded maximum nesting depth", _DEEP, _DEEP_HINT),
    ("cannot start any token", "a character that cannot start a value", "put the text in quotes"),
    ("mapping values are not allowed", "a second colon", "put a text that holds ': ' in quotes"),
    ("did not find expected key", "a line that fits neither what is above it nor a new key", "check indent and quotes"),
    ("could not find expected ':'", "a key without its colon", "write 'key: value', or indent a text that goes on"),
    ("did not find expected ',' or", "a bracket or brace that is not closed", "close it, or add the comma"),
    ("did not find expected node content", "a bracket, brace or quote too few", "close it, or add what is missing"),
    ("did not find expected '-' indicator", "a line that is not a list item", "check the indent"),
    ("unexpected end of stream", "a quote that is not closed", "close it"),
    ("undefined alias", "an alias without its anchor", "put a text that starts with * in quotes"),
    ("but found another document", "a second document", "one document a file; remove the '---'"),
    ("duplicate anchor", "an anchor that stands twice", "write the values out"),
)


_OPENED = ("a bracket or brace that is not closed", "a quote that is not closed", "a key without its colon")
"""What is told where it began, rather than where the parser gave up."""


def _marked(name: str, mark: Mark | None, text: str) -> Place:
    """The place of a mark; what the parser misses behind the end is missing at the end of the last line."""
    if mark is None:
        return Place(name)
    lines = text.split("\n")
    if mark.line >= len(lines):
        return Place(name, len(lines), len(lines[-1]) + 1)
    return Place(name, mark.line + 1, mark.column + 1)


def _syntax(name: str, error: yaml.MarkedYAMLError, text: str) -> Problem:
    said = " ".join(filter(None, (error.context, error.problem)))
    place = _marked(name, error.problem_mark or error.context_mark, text)
    for words, message, hint in _PLAIN_WORDS:
        if words in said:
            where = _marked(name, error.context_mark, text) if message in _OPENED and error.context_mark else place
            return Problem(where, message, hint, _BEYOND if message == _DEEP else _SYNTAX)
    what = f"cannot be read as YAML: {ascii_safe(said)}"
    return Problem(place, what, "check indent, quotes and brackets", _SYNTAX)
