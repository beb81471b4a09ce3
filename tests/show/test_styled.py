"""Lines of words with styles: how wide they are, and how Rich paints them."""

from __future__ import annotations

import pytest
from rich.cells import cell_len as counted_by_rich

from hcai_career.show import terminal
from hcai_career.show.text import styled
from hcai_career.show.text.console import paint
from hcai_career.show.text.styled import Line, cell_len

LINE = Line(("Role ", "bold"), ("", "dim"), ("id", "dim"), ("  ", ""))


@pytest.mark.parametrize("text", ["", "plain", "caf\u00e9", "\u533b\u7642 AI", "\u2588\u2592\u2591", "e\u0301"])
def test_a_text_is_as_wide_as_rich_says(text):
    assert cell_len(text) == counted_by_rich(text)
    assert Line((text, "bold"), (text, "")).width == 2 * counted_by_rich(text)


def test_without_colour_the_words_stand_alone():
    assert paint([LINE, Line()], 80, colour=False) == "Role id\n\n"


def test_with_colour_each_word_has_its_style(monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    assert paint([LINE, Line()], 80, colour=True) == "\x1b[1mRole \x1b[0m\x1b[2mid\x1b[0m\n\n"


def test_markup_is_not_obeyed(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    assert paint([Line(("[red]x[/red] :smile:", ""))], 80, colour=True) == "[red]x[/red] :smile:\n"


def test_the_characters_that_need_no_rich_are_as_wide_as_it_says() -> None:
    assert [char for char in styled._NARROW if counted_by_rich(char) != 1] == []
    assert not styled._NARROW & set(map(chr, (*range(0x20), *range(0x7F, 0xA0), 0xAD)))
    drawn = set(map(chr, terminal._ASCII)) - {"\u00a0"}
    assert drawn <= styled._NARROW
