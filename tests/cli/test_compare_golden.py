"""What `hcai compare` says on the tiny content: two roles and four, narrow and wide."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

WIDTHS = (60, 80, 160)
PAGES = {
    "compare": "compare ml-engineer data-scientist",
    "compare-capped": "compare ml-engineer ai-lead --all",
    "compare-four": "compare ml-engineer data-scientist ai-specialist ai-lead",
    "compare-gates": "compare ai-lead ml-engineer --from software-engineer",
}


@pytest.mark.parametrize("name", PAGES)
def test_page(name, hcai, golden):
    pages = []
    for width in WIDTHS:
        ran = hcai(*PAGES[name].split(), "--width", str(width))
        assert (ran.code, ran.err) == (0, "")
        assert [line for line in ran.out.splitlines() if cell_len(line) > width] == []
        pages.append(f"$ hcai {PAGES[name]} --width {width}\n{ran.out}")
    golden(name, "\n".join(pages))


@pytest.mark.parametrize("width", [40, 50, 60, 72, 80, 120, 200])
def test_four_fit_any_width(hcai, width):
    ran = hcai(*PAGES["compare-four"].split(), "--width", str(width))
    assert max(map(cell_len, ran.out.splitlines())) <= width
    assert ("Bars need" in ran.out) == (width < 80)
