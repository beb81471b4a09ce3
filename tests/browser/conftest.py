"""The pages of `hcai report` in a real browser. Where there is none these tests skip, and say why.

They need `pip install -e '.[browser]'` and a Chromium: Debian's package `chromium`, or the one that HCAI_CHROMIUM names.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.show.plan.plans import keep, make, spoilt

from hcai_career.advise.compare import compare
from hcai_career.advise.progress.state import progress
from hcai_career.advise.progress.whole import whole
from hcai_career.advise.query.roles import role_sheet
from hcai_career.advise.query.standing import said, standing
from hcai_career.catalog import Catalog
from hcai_career.show.html import compare_page, plan_page, role_page

HOSTILE = "<script>document.title='taken'</script><img src=x onerror=alert(1)>\"onmouseover=\"alert(2)\" '&amp;{{7*7}} "
TODAY = date(2026, 11, 25)
PHONE, DESK = 360, 1280
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

Open = Callable[..., Any]


def chromium() -> str | None:
    """A Chromium that is installed."""
    return os.environ.get("HCAI_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    path = chromium()
    if path is None:
        pytest.skip("no Chromium is installed (Debian: apt-get install chromium)")
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install -e '.[browser]'")
    with api.sync_playwright() as playwright:
        # As root, as in a container, Chromium has no sandbox; what it opens here are files of our own.
        running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


@pytest.fixture(scope="session")
def pages(tiny: Catalog, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every kind of page on the tiny content, and on a copy of it in which every text is hostile."""
    folder = tmp_path_factory.mktemp("pages")
    found = {}
    for prefix, content in (("", tiny), ("hostile-", spoilt(tiny, HOSTILE))):
        for name, text in written(content).items():
            found[prefix + name] = folder / f"{prefix}{name}.html"
            found[prefix + name].write_text(text, encoding="utf-8")
    return found


def written(content: Catalog) -> dict[str, str]:
    """The pages of a content by their names."""
    kept = keep(content, scope="all", budget=5000.0)
    first = replace(kept.steps[0], state="done", done="2026-11-20", logged=41.5, note="Chapter <4> was & is hard")
    second = replace(kept.steps[1], state="started", started="2026-11-20", logged=3)
    kept = replace(kept, steps=(first, second, *kept.steps[2:]))
    roles = ["ml-engineer", "data-scientist", "clinical-ai-specialist"]
    known = [role for role in roles if role in content.roles]
    nurse = standing(content, "nurse", said(content))
    return {
        "plan": plan_page.render(make(content, scope="all", budget=5000.0), content, TODAY),
        "followed": plan_page.render(whole(content, kept), content, TODAY, progress(content, kept, TODAY)),
        "compare": compare_page.render(compare(content, known, True, nurse), content, TODAY),
        "role": role_page.render(role_sheet(content, "ml-engineer", nurse), content, TODAY),
    }


@pytest.fixture
def opened(browser: Any, pages: dict[str, Path]) -> Iterator[Open]:
    """`opened("plan", width=360, dark=True)`: the page in a browser that tells of every request and dialog."""
    contexts = []

    def open_page(name: str, width: int = DESK, *, dark: bool = False, script: bool = True) -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
        )
        contexts.append(context)
        page = context.new_page()
        page.heard = []
        page.on("request", lambda request: page.heard.append(request.url))
        page.on("dialog", lambda dialog: (page.heard.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("pageerror", lambda error: page.heard.append(f"error: {error}"))
        page.goto(pages[name].as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
