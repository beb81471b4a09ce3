"""Where the marks of the charts stand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.show.plan.plans import make

from hcai_career.catalog import Catalog
from hcai_career.show.html import charts
from hcai_career.show.html.graph import BOX_HEIGHT, BOX_WIDTH, graph, needed

FIRST = date(2026, 12, 7)


class FakeStep:
    """What the graph reads of a step."""

    def __init__(self, number: int, later: set[int]) -> None:
        self.number = number
        self.title = f"Step {number} with a title of some length that has to be cut somewhere"
        self.stage = "foundation"
        self.needed_by = tuple(type("Need", (), {"step": each})() for each in sorted(later))


@st.composite
def plans(draw: Any) -> list[Any]:
    """Steps of which some need earlier ones."""
    size = draw(st.integers(0, 14))
    later = [draw(st.sets(st.integers(at + 1, size), max_size=4)) if at < size else set() for at in range(1, size + 1)]
    return [FakeStep(number, after) for number, after in enumerate(later, 1)]


@settings(deadline=None)
@given(plans())
def test_boxes_stand_apart_and_every_arrow_leads_to_the_right(steps: list[Any]) -> None:
    drawn = graph(steps)
    places = {(box.x, box.y) for box in drawn.boxes}
    assert len(places) == len(drawn.boxes)
    assert all(arrow.x1 < arrow.x2 for arrow in drawn.arrows)
    assert all(box.x + BOX_WIDTH <= drawn.width and box.y + BOX_HEIGHT <= drawn.height for box in drawn.boxes)
    assert all(len(line) <= 26 for box in drawn.boxes for line in box.lines)


@settings(deadline=None)
@given(plans())
def test_whatever_is_needed_can_be_reached_along_the_arrows(steps: list[Any]) -> None:
    drawn = graph(steps)
    at = {(box.x, box.y): box.number for box in drawn.boxes}
    half = BOX_HEIGHT // 2
    below: dict[int, set[int]] = {box.number: set() for box in drawn.boxes}
    for arrow in drawn.arrows:
        below[at[arrow.x2, arrow.y2 - half]].add(at[arrow.x1 - BOX_WIDTH, arrow.y1 - half])

    def reached(number: int) -> set[int]:
        return below[number].union(*(reached(each) for each in below[number]))

    for number, before in needed(steps).items():
        assert not before or before <= reached(number)


def test_only_linked_steps_are_drawn(tiny: Catalog) -> None:
    made = make(tiny, scope="all")
    linked = {each for step in made.steps for later in step.needed_by for each in (step.number, later.step)}
    assert {box.number for box in graph(made.steps).boxes} == linked


@settings(deadline=None)
@given(st.lists(st.floats(0, 50_000), min_size=1, max_size=30), st.integers(1, 4000))
def test_a_curve_stays_in_its_frame(values: list[float], days: int) -> None:
    step = max(1, days // len(values))
    points = [(FIRST + timedelta(days=step * at), value) for at, value in enumerate(values)]
    drawn = charts.plot(points, charts.HOURS)
    for pair in drawn.line.split():
        x, y = map(float, pair.split(","))
        assert charts.PLOT_LEFT <= x <= charts.PLOT_RIGHT
        assert charts.PLOT_TOP - 0.1 <= y <= charts.PLOT_BOTTOM + 0.1
    assert 2 <= len(drawn.up) <= charts.MOST_TICKS + 2
    assert len({tick.words for tick in drawn.across}) == len(drawn.across)


@settings(deadline=None)
@given(st.integers(1, 9000), st.data())
def test_spans_lie_within_the_time(days: int, data: Any) -> None:
    start = data.draw(st.integers(0, days - 1))
    end = data.draw(st.integers(start, days - 1))
    last = FIRST + timedelta(days=days - 1)
    (bar,) = charts.timeline(FIRST, last, [(FIRST + timedelta(days=start), FIRST + timedelta(days=end))])
    assert 0 <= bar.start <= 100
    assert 0 < bar.width <= 100.01 - bar.start
    assert all(0 <= tick.at <= 100 for tick in charts.months(FIRST, last))


def test_stairs_hold_their_height_until_the_next_payment() -> None:
    drawn = charts.cost(FIRST, FIRST + timedelta(days=100), [(FIRST, 50.0), (FIRST + timedelta(days=50), 50.0)])
    heights = [float(pair.split(",")[1]) for pair in drawn.line.split()]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == 3
