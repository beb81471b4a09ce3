"""The pages without a browser: what a parser finds in them. tests/browser has the same in a real one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest
from tests.show.plan.plans import make, spoilt

from hcai_career.advise.compare import compare
from hcai_career.advise.query.roles import role_sheet
from hcai_career.catalog import Catalog
from hcai_career.show.html import compare_page, page, plan_page, role_page

HOSTILE = '<script>x</script><b onclick=y>"onmouseover="z" \'{{7*7}}{% raw %}</style></svg></title>\x1b[31m\u202e '
TODAY = date(2026, 11, 25)


class Seen(HTMLParser):
    """Tags, attributes and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


def pages(content: Catalog) -> dict[str, str]:
    return {
        "plan": plan_page.render(make(content, scope="all"), content, TODAY),
        "compare": compare_page.render(compare(content, ["ml-engineer", "data-scientist"], True), content, TODAY),
        "role": role_page.render(role_sheet(content, "ml-engineer"), content, TODAY),
    }


@pytest.mark.parametrize("name", ["plan", "compare", "role"])
def test_hostile_text_adds_no_tag_and_no_attribute(name: str, tiny: Catalog) -> None:
    plain, hostile = Seen(pages(tiny)[name]), Seen(pages(spoilt(tiny, HOSTILE))[name])
    assert "<script>x</script>" in hostile.text
    assert "{{7*7}}" in hostile.text
    assert not {"\x1b", "\u202e"} & set(hostile.text)
    for seen in (plain, hostile):
        assert not {"script", "iframe", "object", "img", "form", "link", "b"} & set(seen.tags)
        assert not [attribute for attribute, _ in seen.attributes if attribute.startswith("on")]
        assert not [value for attribute, value in seen.attributes if attribute == "src"]
        del seen.tags["text"]  # a longer title takes two lines of a box
    assert hostile.tags == plain.tags


@pytest.mark.parametrize("name", ["plan", "compare", "role"])
def test_ids_are_unique_and_links_lead_somewhere(name: str, tiny: Catalog) -> None:
    seen = Seen(pages(tiny)[name])
    ids = Counter(value for attribute, value in seen.attributes if attribute == "id")
    assert [each for each, times in ids.items() if times > 1] == []
    within = {value[1:] for attribute, value in seen.attributes if attribute == "href" and value.startswith("#")}
    named = {each for attribute, value in seen.attributes if attribute == "aria-labelledby" for each in value.split()}
    assert within | named <= set(ids)


def test_a_link_leads_to_the_web_or_is_none() -> None:
    assert page.web("https://example.org") == "https://example.org"
    for other in ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://example.org", "", None):
        assert page.web(other) is None


def test_a_plan_with_nothing_to_do_is_a_page_too(tiny: Catalog) -> None:
    made = make(tiny, have=[f"{skill}=5" for skill in tiny.skills])
    nothing = replace(made, steps=(), totals=replace(made.totals, hours=0.0, cost=0.0, subscriptions=()))
    seen = Seen(plan_page.render(nothing, tiny, TODAY))
    assert "timeline" not in {value for attribute, value in seen.attributes if attribute == "id"}
    assert "100 %" in seen.text


def test_the_page_says_that_it_is_ours_where_it_is_looked_for(tiny: Catalog) -> None:
    for text in pages(tiny).values():
        assert page.MARK in text[:500]
