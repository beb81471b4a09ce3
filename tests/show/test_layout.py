"""The small tools of the text views: wrapping, tables, bars, the ASCII way out."""

from __future__ import annotations

import shutil

import pytest

from hcai_career.show.terminal import encodable, width_of
from hcai_career.show.text.bars import level_bar, share_bar
from hcai_career.show.text.lines import beside, clip, from_to, wrap
from hcai_career.show.text.search import excerpt
from hcai_career.show.text.styled import Line
from hcai_career.show.text.table import Column, table
from hcai_career.show.text.words import count, money, number


@pytest.mark.parametrize(
    ("level", "need", "bar"),
    [(0, None, "░░░░░"), (3, None, "███░░"), (2, 4, "██▒▒░"), (4, 2, "████░"), (5, 5, "█████"), (9, None, "█████")],
)
def test_level_bar(level, need, bar):
    assert level_bar(level, need).plain == bar


@pytest.mark.parametrize(
    ("percent", "bar"),
    [
        (0, "░░░░░░░░░░"),
        (52.5, "█████▌░░░░"[:5] + "░" * 5),
        (55, "█████▌░░░░"),
        (100, "██████████"),
        (140, "██████████"),
        (-3, "░░░░░░░░░░"),
    ],
)
def test_share_bar(percent, bar):
    assert share_bar(percent, 10).plain == bar


def test_wrap_breaks_between_words_and_never_within_one():
    address = "https://example.org/a/rather/long/path"
    assert wrap(f"see {address} for more", 12) == ["see", address, "for more"]
    assert wrap("", 10) == [""]


def test_wrap_counts_wide_characters_twice():
    assert wrap("医療 医療", 5) == ["医療", "医療"]


@pytest.mark.parametrize(
    ("width", "cut"), [(40, "Models that learn from data"), (16, "Models that…"), (4, "Mod…"), (13, "Models that…")]
)
def test_clip(width, cut):
    assert clip("Models that learn from data", width) == cut


def test_an_excerpt_shows_what_was_looked_for():
    text = "Writes the intelligence in the machine and little of the hardware; C++ and real-time code are daily bread"
    assert excerpt(text, ["writes"], 30) == "Writes the intelligence in…"
    assert "C++" in excerpt(text, ["c++"], 30)
    assert excerpt(text, ["absent"], 30) == "Writes the intelligence in…"
    assert len(excerpt(text, ["c++"], 30)) <= 30


def rows(columns, width):
    return [each.plain.rstrip() for each in table(columns, width, headed=False)]


def test_a_table_drops_columns_before_it_squeezes():
    columns = [Column("A", ["aaaa aaaa"]), Column("B", ["bbbb"], rank=1), Column("C", ["cccc"], rank=2)]
    assert rows(columns, 40) == ["aaaa aaaa  bbbb  cccc"]
    assert rows(columns, 16) == ["aaaa aaaa  bbbb"]
    assert rows(columns, 10) == ["aaaa aaaa"]


def test_a_cell_wraps_within_its_column_and_its_id_stands_below():
    columns = [Column("A", ["one two three"], least=7, under=["the-id"]), Column("B", ["x"])]
    assert rows(columns, 10) == ["one two  x", "three", "the-id"]


def test_an_empty_column_takes_no_room():
    assert rows([Column("A", ["a"]), Column("B", [""]), Column("C", [Line(("c", ""))])], 40) == ["a  c"]


def test_no_rows_no_lines_but_the_heads():
    assert list(table([Column("A", [])], 40, headed=False)) == []


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [(0, "USD", "$0"), (1500, "USD", "$1,500"), (49.5, "GBP", "£49.50"), (300, "CHF", "CHF 300")],
)
def test_money(amount, currency, said):
    assert money(amount, currency) == said


def test_number_and_count():
    assert [number(7.0), number(7.4), number(1200)] == ["7", "7.4", "1,200"]
    assert [count(1, "role"), count(2, "role"), count(0, "person", "people")] == ["1 role", "2 roles", "0 people"]


def test_what_an_encoding_lacks_is_written_in_what_it_has():
    assert encodable("███░░ 0→3 – “x”", "ascii") == '###.. 0>3 - "x"'
    assert encodable("███░░", "utf-8") == "███░░"
    assert encodable("café", "ascii") == "caf?"


def test_width(monkeypatch):
    monkeypatch.setenv("COLUMNS", "123")
    assert width_of(None) == 123
    assert width_of(60) == 60
    monkeypatch.setenv("COLUMNS", "7")
    assert width_of(None) == 40


@pytest.mark.parametrize("columns", ["", "x", "0", "-3", "77"])
def test_the_width_is_what_the_standard_library_says(columns, monkeypatch):
    monkeypatch.setenv("COLUMNS", columns)
    assert width_of(None) == shutil.get_terminal_size((80, 24)).columns


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a typical start covers 52 %", ["a typical start covers", "52 %"]),
        ("at least of all that is 295 h, then", ["at least of all that is", "295 h, then"]),
        ("what they all know covers (24 %).", ["what they all know covers", "(24 %)."]),
        ("a letter that is called h is none", ["a letter that is called h", "is none"]),
    ],
)
def test_a_line_never_begins_with_the_unit_of_a_figure(text, lines):
    assert wrap(text, 25) == lines


def test_a_name_wider_than_the_page_goes_on_below():
    lines = [each.plain for each in beside(("A name of many words that goes on", "bold"), "remark", 20, below="  ")]
    assert lines == ["A name of many", "  words that goes on", "  remark"]


def test_a_plan_begins_with_who_and_where_to_on_one_line_or_two():
    assert [each.plain for each in from_to("Nurse", "AI lead", 15)] == ["Nurse → AI lead"]
    assert [each.plain for each in from_to("Nurse", "AI lead", 14)] == ["Nurse", "→ AI lead"]


def test_an_id_that_is_wider_than_its_loose_column_has_a_line_of_its_own():
    columns = [
        Column("Name", ["one", "two"], least=6, under=["a-long-id-of-it", "short"], loose=True),
        Column("Class", ["first", "second"]),
    ]
    rows = [each.plain.rstrip() for each in table(columns, 14)][2:]
    assert rows == ["one   first", "a-long-id-of-it", "two   second", "short"]
