"""XML → a tree of plain names. A document type or an entity is refused: nothing is fetched, and nothing swells."""

from __future__ import annotations

from typing import Any
from xml.parsers import expat

from hcai_career.person.resume.document import UnreadableFileError

DEEPEST = 200


class Node:
    """An element: its name without the namespace, its attributes and what it holds. `text` is what stands before the first child."""

    __slots__ = ("attributes", "children", "name", "text")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Node] = []
        self.text = ""

    def first(self, *path: str) -> Node | None:
        """The first element on a way down, or None."""
        node: Node | None = self
        for name in path:
            node = next((each for each in node.children if each.name == name), None) if node else None
        return node

    def all(self, name: str) -> list[Node]:
        """Every element of a name, at any depth, in order."""
        found = [self] if self.name == name else []
        return found + [each for child in self.children for each in child.all(name)]

    def words(self, *path: str) -> str:
        """The text at the end of a way down, "" where there is none."""
        node = self.first(*path)
        return node.text.strip() if node else ""


class _Reader:
    def __init__(self) -> None:
        self.open: list[Node] = [Node("", {})]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.open) > DEEPEST:
            raise UnreadableFileError(f"the XML is nested more than {DEEPEST} deep", "give another format")
        node = Node(name.rpartition("}")[2], attributes)
        self.open[-1].children.append(node)
        self.open.append(node)

    def end(self, name: str) -> None:  # noqa: ARG002 (expat gives it)
        self.open.pop()

    def data(self, words: str) -> None:
        self.open[-1].text += words

    def refuse(self, *what: Any) -> int:  # noqa: ARG002 (expat gives it)
        raise UnreadableFileError(
            "the XML declares a document type or entities", "that is not read: remove the DOCTYPE"
        )


def read_xml(raw: bytes) -> Node:
    """The root of an XML file. Raises UnreadableFileError for what is no XML, or declares a document type."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.data
    parser.StartDoctypeDeclHandler = reader.refuse
    parser.EntityDeclHandler = reader.refuse
    parser.ExternalEntityRefHandler = reader.refuse
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        raise UnreadableFileError(f"the XML is damaged: line {error.lineno}", "save it anew") from None
    return reader.open[0].children[0]
