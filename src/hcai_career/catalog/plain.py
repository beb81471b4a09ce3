"""Nodes → plain data, with everything that is refused on the way."""

from __future__ import annotations

import re
from sys import intern
from typing import Any

from yaml.nodes import Node, ScalarNode, SequenceNode

from hcai_career.catalog.composing import PLAIN, TEXT, Composer, Ready
from hcai_career.catalog.found import ascii_safe
from hcai_career.catalog.syntax import BEYOND, SYNTAX
from hcai_career.problem import Place, Problem

MAX_ALIASED = 100_000
MAX_TEXT = 100_000
MOST_REFUSED = 500
"""So many problems of one file are told; whoever mends them sees the next."""
_WORDS: dict[str, Any] = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
_WORDS |= {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_RANGE = "out-of-range"


class Reading:
    """The data of nodes; `problems` holds what was refused. Nodes may be handed over while the composer is at work."""

    def __init__(self, name: str, composer: Composer) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self.composer = composer
        self.used = 0
        self.repeats = False
        self.open: list[int] = []

    def value(self, node: Any) -> Any:
        """What a node holds."""
        self.used += 1
        if self.used > self.composer.count + MAX_ALIASED:
            self.refuse_repeats(node)
            return None
        if isinstance(node, ScalarNode):
            return self.scalar(node)
        if type(node) is Ready:
            return node.data
        if node.tag is not TEXT:
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
                self.refuse(key_node, "a key must be a word", hint, SYNTAX)
                continue
            key = intern(key_node.value)  # the same few names stand in every record
            if key in data:
                lines = lines or _first_lines(node)
                hint = f"first on line {lines[key]}; keep one of them"
                self.refuse(key_node, f"key '{ascii_safe(key)}' stands twice", hint, "duplicate-key")
            elif key == "<<":
                self.refuse(key_node, "merge keys (<<) are not used", "write the keys out")
            data[key] = self.value(value_node)
        return data

    def scalar(self, node: ScalarNode) -> Any:
        text: str = node.value
        if len(text) > MAX_TEXT:
            self.refuse(node, f"a text of {len(text):,} characters", f"at most {MAX_TEXT:,}", _RANGE)
            return None
        if node.tag is PLAIN:
            if text in _WORDS:
                return _WORDS[text]
            return self.number(node, text) if text[0] in "0123456789+-" else text
        if node.tag is not TEXT:
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

    def refuse_repeats(self, node: Node) -> None:
        if not self.repeats:
            self.repeats = True
            self.refuse(node, "aliases repeat too much", f"at most {MAX_ALIASED} repeated values; write them out")

    def refuse_tag(self, node: Node) -> None:
        tag = ascii_safe(str(node.tag).replace("tag:yaml.org,2002:", "!!"))
        self.refuse(node, f"tag {tag} is not used", "plain values only; quotes make text")

    def refuse(self, node: Node, message: str, hint: str = "", rule: str = BEYOND) -> None:
        if len(self.problems) < MOST_REFUSED:
            mark = node.start_mark
            self.problems.append(Problem(Place(self.name, mark.line + 1, mark.column + 1), message, hint, rule))


def _first_lines(node: Node) -> dict[str, int]:
    """On which line each key of a mapping stands first. Asked once a mapping, however many keys stand twice."""
    lines: dict[str, int] = {}
    for key, _ in node.value:
        if isinstance(key, ScalarNode):
            lines.setdefault(key.value, key.start_mark.line + 1)
    return lines
