"""YAML text → data with places, and each way in which a text can be refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from yaml.nodes import ScalarNode

from hcai_career.catalog import plain, source
from hcai_career.catalog.composing import MAX_DEPTH, Composer
from hcai_career.catalog.found import Route
from hcai_career.catalog.slowparser import SlowParser
from hcai_career.catalog.source import parse
from hcai_career.catalog.textfile import UnreadableError
from hcai_career.problem import Problem


def refused(text: str) -> tuple[Problem, ...]:
    with pytest.raises(UnreadableError) as caught:
        parse(text, "f.yaml")
    return caught.value.problems


VALUES = [
    ("a", "a"),
    ("1", 1),
    ("-3", -3),
    ("2.5", 2.5),
    ("1e3", 1000.0),
    ("true", True),
    ("false", False),
    ("null", None),
    ("~", None),
    ("", None),
    ("no", "no"),
    ("yes", "yes"),
    ("on", "on"),
    ("010", "010"),
    ("0x1f", "0x1f"),
    ("1_000", "1_000"),
    ("12:30:45", "12:30:45"),
    ("2026-11-22", "2026-11-22"),
    ("15-2051", "15-2051"),
    (".inf", ".inf"),
    (".nan", ".nan"),
    ("'1'", "1"),
    ('"true"', "true"),
    ('"a\\nb"', "a\nb"),
    ("[1, a]", [1, "a"]),
    ("{b: 1}", {"b": 1}),
    ("|\n  two\n  lines\n", "two\nlines\n"),
]


@pytest.mark.parametrize(("written", "value"), VALUES)
def test_values(written: str, value: object) -> None:
    read = parse(f"k: {written}", "f.yaml").data["k"]
    assert read == value
    assert type(read) is type(value)


def test_keys_are_always_text() -> None:
    assert parse("1: a\ntrue: b\nnull: c\n", "f.yaml").data == {"1": "a", "true": "b", "null": "c"}


BAD = [
    # text, line, column, what the message says, what the hint says
    ("a: 1\n\tb: 2\n", 2, 1, "a tab", "spaces"),
    ("a: 1\nb: 2\na: 3\n", 3, 1, "key 'a' stands twice", "line 1"),
    ("a: {b: 1, b: 2}", 1, 11, "key 'b' stands twice", "line 1"),
    ("a: !!python/object:os.system x", 1, 4, "tag !!python/object:os.system", "plain"),
    ("a: !x {b: 1}", 1, 4, "tag !x", "plain"),
    ("a: 1\n---\nb: 2\n", 2, 1, "second document", "one document"),
    ("a: [1, 2\nb: 3\n", 1, 4, "bracket", "close"),
    ("a: 'x\n", 1, 4, "quote", "close"),
    ("a: b: c\n", 1, 5, "second colon", "quotes"),
    ("a: *b\n", 1, 4, "alias", "quotes"),
    ("a: &x [*x]\n", 1, 4, "alias stands inside", "write"),
    ("b: &x {c: 1}\na:\n  <<: *x\n", 3, 3, "merge", "write"),
    ("? [a]\n: 1\n", 1, 3, "key must be a word", ""),
    ("- a\n", 1, 1, "not a mapping", "sections"),
    ("just words\n", 1, 1, "not a mapping", "sections"),
    ("", 0, 0, "empty", ""),
    ("# only a comment\n", 0, 0, "empty", ""),
    ("a: 1e999", 1, 4, "too large", ""),
    (f"a: {'9' * 5000}", 1, 4, "digits", "quotes"),
    ('a: "\\e[31mred"', 1, 4, "control character U+001B", "remove"),
    ("a: @b", 1, 4, "cannot start", "quotes"),
    ("a: 1\n b: 2\n", 2, 3, "colon", ""),
]


@pytest.mark.parametrize(("text", "line", "column", "says", "hint"), BAD)
def test_what_is_refused(text: str, line: int, column: int, says: str, hint: str) -> None:
    (problem,) = refused(text)
    assert (problem.place.line, problem.place.column) == (line, column), problem
    assert says in problem.message
    assert hint in problem.hint


def test_several_refusals_come_together() -> None:
    assert len(refused("a: 1\na: 2\nb: !x 3\n")) == 2


def test_keys_that_stand_twice_cost_no_more_where_there_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is told where it stood first, and the mapping is looked through for that once, not once for each."""
    looked: list[int] = []
    first_lines = plain._first_lines
    monkeypatch.setattr(plain, "_first_lines", lambda node: looked.append(1) or first_lines(node))
    keys = [f"k{n}: 1" for n in range(1000)]
    problems = refused("\n".join([*keys, *keys]))
    assert len(problems) == plain.MOST_REFUSED
    assert [(each.place.line, each.hint) for each in problems[:2]] == [
        (1001, "first on line 1; keep one of them"),
        (1002, "first on line 2; keep one of them"),
    ]
    assert len(looked) == 1


DEEP = {
    "lists": "a: " + "[" * 100_000 + "]" * 100_000,
    "mappings": "a: " + "{a: " * 100_000,
    "blocks": "\n".join(" " * depth + "a:" for depth in range(3_000)),
    "dashes": "a:\n" + "- " * 50_000,
}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_a_hostile_depth_is_a_problem_and_no_crash(text: str) -> None:
    (problem,) = refused(text)
    assert f"{MAX_DEPTH} levels" in problem.message
    assert problem.place.line > 0


def test_aliases_work_within_reason() -> None:
    assert parse("a: &x {b: 1}\nc: *x\n", "f.yaml").data == {"a": {"b": 1}, "c": {"b": 1}}


def test_an_alias_bomb_is_refused_quickly() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    (problem,) = refused("\n".join(lines))
    assert "aliases repeat too much" in problem.message


def test_places() -> None:
    text = "roles:\n  x:\n    needs:\n      - {skill: a, level: 2}\n      - {skill: b, level: 9}\n"
    document = parse(text, "f.yaml")
    place = document.place
    assert str(place(("roles", "x", "needs", 1, "level"))) == "f.yaml:5:27"
    assert str(place(("roles", "x", "needs", 1, "level"), on_key=True)) == "f.yaml:5:20"
    assert str(place(("roles", "x", "needs", 1))) == "f.yaml:5:9"
    assert str(place(("roles", "x"), on_key=True)) == "f.yaml:2:3"


def test_a_route_that_ends_early_gives_the_nearest_place() -> None:
    document = parse("roles:\n  x: {needs: []}\n", "f.yaml")
    assert str(document.place(("roles", "x", "needs", 4, "skill"))) == "f.yaml:2:14"
    assert str(document.place(("nothing",))) == "f.yaml:1:1"


def test_columns_count_characters() -> None:
    document = parse("ä: {ö: ü, k: v}\n", "f.yaml")
    assert document.place(("ä", "k")).column == 14


def test_pyyaml_is_left_as_it_was() -> None:
    parse("a: no\n", "f.yaml")
    assert yaml.safe_load("a: no\nb: 010\n") == {"a": False, "b": 8}


def test_without_libyaml_the_result_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    members = {name: vars(Composer)[name] for name in ("resolve", "descend_resolver", "ascend_resolver")}

    def start(self: SlowParser, text: str) -> None:
        SlowParser.__init__(self, text)
        self.depth = self.count = 0  # type: ignore[attr-defined]

    monkeypatch.setattr(source, "Composer", type("Loader", (SlowParser,), {**members, "__init__": start}))
    assert parse("a: [1, no, {b: '2'}]\n", "f.yaml").data == {"a": [1, "no", {"b": "2"}]}
    (problem,) = refused("a: " + "[" * 1000)
    assert "levels" in problem.message
    assert isinstance(parse("a: 1", "f.yaml")._root.value[0][0], ScalarNode)


# ---- a large file, of which no tree is kept ------------------------------------------------------------


RECORDS = """\
# a comment
roles:
  x:  # of x
    needs:
      - {skill: a, level: 2}
      - {skill: b, level: 9}

  # above y
  y:
    text: >
      folded
      prose

  "z": {needs: [&n {skill: c}]}
  again: {needs: [*n]}
  same: *n
empty:
flow: {a: {b: 1}, c: {d: 2}}
"""


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "LARGE", 0)


def routes(value: object, route: Route = ()) -> Iterator[Route]:
    yield route
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in inner:
        yield from routes(each, (*route, step))


def texts() -> dict[str, str]:
    folder = Path(__file__).parent.parent / "tiny"
    return {"records": RECORDS, **{file.stem: file.read_text(encoding="utf-8") for file in folder.glob("*.yaml")}}


@pytest.mark.parametrize("text", texts().values(), ids=texts())
def test_a_large_file_has_the_same_data_and_places(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    small = parse(text, "f.yaml")
    monkeypatch.setattr(source, "LARGE", 0)
    for route in [*routes(small.data), ("nothing",), ("roles", "nobody"), ("roles", "x", "needs", 7, "skill")]:
        for on_key in (False, True):
            document = parse(text, "f.yaml")  # each place is the first that is asked for
            assert document.data == small.data
            assert document.place(route, on_key) == small.place(route, on_key), route


def test_a_place_in_a_large_file_needs_no_tree_of_the_file(large: None) -> None:
    document = parse(RECORDS, "f.yaml")
    assert str(document.place(("roles", "x", "needs", 1, "level"))) == "f.yaml:6:27"
    assert str(document.place(("roles", "y"), on_key=True)) == "f.yaml:9:3"
    assert document._root is None
    assert document.node(("roles", "y")) is not None


@pytest.mark.parametrize(("text", "line", "column", "says", "hint"), BAD)
def test_a_large_file_is_refused_for_the_same_reasons(
    text: str, line: int, column: int, says: str, hint: str, large: None
) -> None:
    test_what_is_refused(text, line, column, says, hint)


def test_a_large_alias_bomb_is_refused_quickly(large: None) -> None:
    test_an_alias_bomb_is_refused_quickly()


def test_a_record_of_a_large_file_cannot_repeat_what_is_around_it(large: None) -> None:
    (problem,) = refused("roles: &all\n  x: 1\n  y: *all\n  z: 2\n")
    assert problem.message == "an alias stands inside what it repeats"
