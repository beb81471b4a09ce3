"""The pages as a person meets them: on a phone and on a desk, in the dark, on paper, by keyboard, without script."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from tests.browser.conftest import DESK, PHONE, Open

NAMES = ("plan", "followed", "compare", "role")
ALL = (*NAMES, *(f"hostile-{name}" for name in NAMES))
OVERFLOW = """() => [...document.querySelectorAll('body *')]
  .filter(each => each.getBoundingClientRect().right > innerWidth + 1 && !each.closest('.scroll, .skip'))
  .map(each => each.outerHTML.slice(0, 120))"""


def violations(page: Any) -> list[str]:
    """What axe-core finds: rule, impact, and the first place of each."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="pip install -e '.[browser]'")
    found = axe.Axe().run(page).response["violations"]
    return [f"{each['id']} ({each['impact']}): {each['nodes'][0]['html'][:150]}" for each in found]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(name: str, width: int, dark: bool, opened: Open) -> None:
    page = opened(name, width, dark=dark)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert violations(page) == []


def test_axe_would_find_something(opened: Open) -> None:
    """The check is alive: a picture without a name and text without contrast are found."""
    page = opened("plan")
    page.evaluate("document.querySelector('h2').style.color = '#eeeeee'")
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert {each.partition(" ")[0] for each in violations(page)} >= {"color-contrast", "image-alt"}


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("name", ALL)
def test_nothing_is_wider_than_the_window(name: str, width: int, opened: Open) -> None:
    assert opened(name, width).evaluate(OVERFLOW) == []


@pytest.mark.parametrize("name", ALL)
def test_a_page_loads_and_runs_nothing(name: str, opened: Open, pages: dict[str, Any]) -> None:
    page = opened(name)
    page.mouse.move(400, 300)
    page.wait_for_timeout(50)
    assert page.heard == [pages[name].as_uri()]
    assert page.evaluate("document.scripts.length") == 0
    handlers = "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => n.startsWith('on'))"
    assert page.evaluate(handlers) == []
    assert page.evaluate("document.title") != "taken"
    schemes = page.evaluate("[...new Set([...document.links].map(each => each.protocol))]")
    assert set(schemes) <= {"file:", "https:", "http:"}


@pytest.mark.parametrize("name", NAMES)
def test_text_of_the_content_stays_text(name: str, opened: Open) -> None:
    text = opened(f"hostile-{name}").inner_text("body")
    for part in ("<script>document.title='taken'</script>", '"onmouseover="alert(2)"', "&amp;{{7*7}}"):
        assert part in text


@pytest.mark.parametrize("name", NAMES)
def test_a_page_reads_the_same_without_script(name: str, opened: Open) -> None:
    assert opened(name, script=False).inner_text("main") == opened(name).inner_text("main")


@pytest.mark.parametrize("name", NAMES)
def test_every_link_on_the_page_leads_somewhere(name: str, opened: Open) -> None:
    broken = """() => [...document.querySelectorAll('a[href^="#"]')].map(each => each.getAttribute('href'))
      .filter(each => !document.getElementById(each.slice(1)))"""
    assert opened(name).evaluate(broken) == []


@pytest.mark.parametrize("name", NAMES)
def test_headings_step_down_one_at_a_time(name: str, opened: Open) -> None:
    levels = opened(name).evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map(each => +each.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))


@pytest.mark.parametrize("name", ["plan", "followed"])
def test_a_chart_has_a_name_and_the_same_in_words(name: str, opened: Open) -> None:
    page = opened(name)
    told = page.evaluate(
        """[...document.querySelectorAll('svg:not([aria-hidden])')].map(each => [each.getAttribute('role'),
        each.getAttribute('aria-labelledby').split(' ').map(id => document.getElementById(id).textContent).join(' ')])"""
    )
    assert len(told) >= 3
    assert all(role == "img" and len(words) > 20 for role, words in told)
    beside = "[...document.querySelectorAll('svg[aria-hidden]')].every(each => each.closest('td, dd, li, dl'))"
    assert page.evaluate(beside)


def test_the_keyboard_reaches_the_content_and_opens_the_tables(opened: Open) -> None:
    page = opened("plan")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the content"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"
    page.focus("#graph summary")
    page.keyboard.press("Enter")
    assert page.is_visible("#graph details table")


def test_on_paper_everything_is_open_and_in_ink(opened: Open) -> None:
    page = opened("plan")
    page.emulate_media(media="print")
    assert not page.is_visible("nav")
    assert page.is_visible("#graph details table")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_it_is_dark_where_the_reader_likes_it_dark(opened: Open) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    assert opened("plan").evaluate(ground) == "rgb(255, 255, 255)"
    assert opened("plan", dark=True).evaluate(ground) == "rgb(20, 24, 29)"


def test_a_plan_that_is_followed_shows_how_far_it_is(opened: Open) -> None:
    page = opened("followed")
    assert "✓ done" in page.inner_text("#step-1")
    assert "41.5 h logged" in page.inner_text("#step-1")
    assert "Chapter <4> was & is hard" in page.inner_text("#step-1")
    assert "◐ begun" in page.inner_text("#step-2")
    assert "h behind" in page.inner_text("dl.facts") or "h ahead" in page.inner_text("dl.facts")
    assert page.is_visible("#burned-name")
