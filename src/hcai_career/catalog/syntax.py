"""What the YAML parser says about a text that is no YAML, in words for whoever wrote it."""

from __future__ import annotations

import yaml
from yaml.error import Mark

from hcai_career.catalog.composing import DEEP, DEEP_HINT
from hcai_career.catalog.found import ascii_safe
from hcai_career.problem import Place, Problem

SYNTAX, BEYOND = "syntax", "plain-yaml"
"""The rules that such a text breaks: it is no YAML; it is YAML, but more than plain data."""

_PLAIN_WORDS: tuple[tuple[str, str, str], ...] = (
    # what libyaml says, what it means, what would be right
    ("'\\t' that cannot start", "a tab", "indent with spaces"),
    ("found a tab character", "a tab", "indent with spaces"),
    ("exceeded maximum nesting depth", DEEP, DEEP_HINT),
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


def syntax_problem(name: str, error: yaml.MarkedYAMLError, text: str) -> Problem:
    """What the parser has found, at the place where it went wrong rather than where the parser gave up."""
    said = " ".join(filter(None, (error.context, error.problem)))
    place = _marked(name, error.problem_mark or error.context_mark, text)
    for words, message, hint in _PLAIN_WORDS:
        if words in said:
            where = _marked(name, error.context_mark, text) if message in _OPENED and error.context_mark else place
            return Problem(where, message, hint, BEYOND if message == DEEP else SYNTAX)
    what = f"cannot be read as YAML: {ascii_safe(said)}"
    return Problem(place, what, "check indent, quotes and brackets", SYNTAX)
