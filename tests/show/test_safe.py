"""Text from content must not act upon a terminal, as text or as JSON."""

from __future__ import annotations

import dataclasses
import json
import re
from typing import Any

import pytest

from hcai_career import show
from hcai_career.advise.compare import compare
from hcai_career.advise.query import backgrounds, resources, roles, search, skills
from hcai_career.catalog import Catalog
from hcai_career.catalog.kinds import KINDS
from hcai_career.show import json as as_json
from hcai_career.show import text
from hcai_career.show.safe import plain
from hcai_career.show.text.console import paint

HOSTILE = "[red]<script>:smile:\x1b[31m\x9b32m\x07\u202e\u2066\u200b\ud800\r\n"
SEEN = "[red]<script>:smile:[31m32m"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("plain words", "plain words"),
        ("Ünïcode – “quotes”", "Ünïcode – “quotes”"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x9b31mred", "31mred"),
        ("\x1b]8;;http://evil\x1b\\link", "]8;;http://evil\\link"),
        ("ab\x08c", "abc"),
        ("\u202egnp.exe", "gnp.exe"),
        ("a\u200bb\ufeffc\u2060d", "abcd"),
        ("a\u00a0b\u2028c", "a b c"),
        ("\ud800x", "x"),
        ("", ""),
    ],
)
def test_plain(given, shown):
    assert plain(given) == shown
    assert plain(plain(given)) == plain(given)


def poisoned(value: Any) -> Any:
    """The same records with something hostile in front of every text that is not an id or a label."""
    if isinstance(value, str):
        return value if re.fullmatch(r"[a-z0-9-]*", value) else HOSTILE + value
    if isinstance(value, tuple):
        return tuple(map(poisoned, value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {field.name: poisoned(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return dataclasses.replace(value, **changed)
    return value


@pytest.fixture
def hostile(tiny: Catalog) -> Catalog:
    return Catalog.of(
        **{kind.section: [poisoned(one) for one in tiny.section(kind.section).values()] for kind in KINDS}
    )


@pytest.fixture
def pages(hostile: Catalog) -> list[object]:
    return [
        roles.roles(hostile),
        roles.role_tree(hostile),
        *[roles.role_sheet(hostile, role) for role in hostile.roles],
        skills.skills(hostile),
        *[skills.skill_sheet(hostile, skill) for skill in hostile.skills],
        backgrounds.backgrounds(hostile),
        *[backgrounds.background_sheet(hostile, each) for each in hostile.backgrounds],
        resources.resources(hostile),
        *[resources.resource_sheet(hostile, each) for each in hostile.resources],
        compare(hostile, ["ml-engineer", "data-scientist"], every_row=True),
        compare(hostile, list(hostile.roles)),
        search.search(hostile, "roles", "data"),
        search.search(hostile, "skills", "script"),
        search.search(hostile, "resources", "statistics"),
    ]


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_page_carries_control_characters_or_obeys_markup(pages, hostile, width):
    for page in pages:
        shown = text.render(page, show.VIEWS[type(page).__name__].text, hostile, width)
        assert all(line.isprintable() for line in shown.split("\n"))
        assert SEEN[:5] in shown


def test_colour_brings_no_other_sequences_than_ours(pages, hostile):
    from hcai_career.show.text.roles import role_list

    shown = paint(role_list(pages[0], hostile, 200), 200, colour=True)
    assert SEEN in shown
    without = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert without != shown
    assert all(line.isprintable() for line in without.split("\n"))


def test_json_escapes_what_a_terminal_acts_upon_and_loses_nothing(pages, hostile):
    for page in pages:
        shown = as_json.dumps(page)
        assert shown.encode("utf-8")
        assert all(char.isprintable() for char in shown)
        assert as_json.dumps(json.loads(shown)) == shown


def test_json_text_comes_back_as_it_was():
    odd = "\x1b\x9b\u202e\U000e0041\u2028é→"
    assert json.loads(as_json.dumps({"odd": odd})) == {"odd": odd}
