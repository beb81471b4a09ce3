"""A plan as a table: every step and figure, and no cell that a spreadsheet would act upon."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.show.plan.plans import make, spoilt

from hcai_career.show.plan import csv as table


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_step_with_its_figures(made, tiny):
    found = rows(table.render(made, tiny, {}))
    assert [row["id"] for row in found] == [step.id for step in made.steps]
    for row, step in zip(found, made.steps, strict=True):
        assert float(row["hours"]) == pytest.approx(step.hours)
        assert float(row["hours_high"]) == pytest.approx(step.own + step.practice_high)
        assert row["cost_usd"] == ("" if step.cost is None else str(step.cost))
        assert (row["start"], row["end"]) == (step.start.isoformat(), step.end.isoformat())
        assert row["title"] == step.title


def test_of_a_plan_that_is_followed_the_state_stands_in_it(made, kept, tiny):
    steps = {step.id: step for step in kept.steps}
    first = replace(kept.steps[0], state="done", done="2026-11-01", logged=3.5, note="=fine")
    row = rows(table.render(made, tiny, {**steps, first.id: first}))[0]
    assert (row["state"], row["done"], row["logged_hours"], row["note"]) == ("done", "2026-11-01", "3.5", "'=fine")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "＝", "=cmd|'/C calc'!A0"])
def test_what_would_be_a_formula_is_not(start, tiny):
    hostile = spoilt(tiny, start)
    text = table.render(make(hostile, scope="all"), hostile, {})
    for row in csv.reader(io.StringIO(text)):
        assert not [cell for cell in row if cell.lstrip().startswith(table.FORMULA)]


@settings(deadline=None)
@given(st.text())
def test_no_text_begins_a_formula_or_a_new_row(text):
    cell = table.cell(text)
    assert isinstance(cell, str)
    assert not cell.lstrip().startswith(table.FORMULA)
    assert "\n" not in cell
    assert "\r" not in cell


def test_a_figure_below_zero_stays_a_figure():
    assert table.cell(-1.5) == -1.5
