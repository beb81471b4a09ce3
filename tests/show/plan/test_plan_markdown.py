"""A plan as a check list: a box for each step, and text of the content that stays text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt  # what Rich brings along
from tests.show.plan.plans import make, spoilt

from hcai_career.show.plan import markdown


def boxes(text: str) -> list[str]:
    return re.findall(r"^- (\[.\]) \*\*\d+\. ", text, re.M)


def words(text: str) -> str:
    """What a reader sees of a Markdown text."""
    found = []
    for token in MarkdownIt("commonmark").parse(text):
        for child in token.children or ():
            assert child.type not in ("html_inline", "image")
            found.append(child.content)
        assert token.type not in ("html_block", "code_block", "fence")
    return "".join(found)


def test_every_step_has_a_box_its_figures_and_a_link(made, tiny):
    text = markdown.render(made, tiny, {})
    assert boxes(text) == ["[ ]"] * len(made.steps)
    for step in made.steps:
        assert f"{step.start} to {step.end}" in text
        assert f"**{step.number}. " in text
        if step.url:
            assert f"](<{step.url}>)" in text


def test_of_a_plan_that_is_followed_what_is_done_is_ticked(made, kept, tiny):
    steps = {step.id: step for step in kept.steps}
    done = replace(kept.steps[0], state="done", done="2026-11-01", note="chapter *4* was hard")
    skipped = replace(kept.steps[1], state="skipped")
    text = markdown.render(made, tiny, {**steps, done.id: done, skipped.id: skipped})
    assert boxes(text)[:3] == ["[x]", "[x]", "[ ]"]
    assert "(skipped)" in text
    assert "note: chapter \\*4\\* was hard" in text


HOSTILE = [
    "<script>alert(1)</script>",
    "![x](https://example.org/x.png)",
    "](javascript:alert(1)) [",
    "**bold** _i_ `code` ~~gone~~",
    "&lt;b&gt; &copy; ",
    "$x$ ",
    "1. # ",
    "\\",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_the_content_stays_text(text, tiny):
    hostile = spoilt(tiny, text)
    made = make(hostile, scope="all")
    seen = words(markdown.render(made, hostile, {}))
    for step in made.steps:
        assert f"{step.number}. " in seen
        assert step.title in seen


def test_the_page_reads_as_it_did(made, tiny, golden):
    golden("plan-markdown", markdown.render(made, tiny, {}))
