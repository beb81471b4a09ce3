"""`hcai report`, as one types it: where the page goes, what it replaces, and what it needs."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Hcai

PLAN = ("report", "plan", "--from", "nurse", "--to", "ml-engineer", "--start", "2026-12-07", "--no-profile")


def page(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>")
    assert text.rstrip().endswith("</html>")
    return text


def test_a_plan_is_written_as_a_page(hcai: Hcai, tmp_path: Path) -> None:
    file = tmp_path / "plan.html"
    ran = hcai(*PLAN, "--html", str(file))
    assert (ran.code, ran.out, ran.err) == (0, f"Wrote {file}. Open it in any browser.\n", "")
    assert "Registered Nurse → Machine Learning (ML) Engineer" in page(file)


def test_the_same_plan_gives_the_same_page(hcai: Hcai, tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        assert hcai(*PLAN, "--html", str(tmp_path / name)).code == 0
    assert page(tmp_path / "a.html") == page(tmp_path / "b.html")


def test_a_saved_plan_is_written_as_far_as_it_is(hcai: Hcai, tmp_path: Path) -> None:
    kept, file = str(tmp_path / "my-plan.yaml"), tmp_path / "plan.html"
    hcai(*PLAN[1:], "--save", kept)
    hcai("progress", "done", "1", "--plan", kept)
    assert hcai("report", "plan", "--plan", kept, "--html", str(file)).code == 0
    assert "✓ done" in page(file)


def test_roles_and_a_role(hcai: Hcai, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    assert hcai("report", "compare", "ml-engineer", "data-scientist", "--html", str(file)).code == 0
    assert "From A to B" in page(file)
    assert hcai("report", "role", "ml-engineer", "--from", "nurse", "--html", str(file)).code == 0
    assert "What it asks for" in page(file)


def test_only_a_page_of_ours_is_replaced(hcai: Hcai, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("<!doctype html><title>my thesis</title>")
    ran = hcai("report", "role", "ml-engineer", "--html", str(file))
    assert ran.code == 2
    assert "is no page of hcai" in ran.err
    assert "my thesis" in file.read_text()
    assert hcai("report", "role", "ml-engineer", "--html", str(file), "--force").code == 0
    assert hcai("report", "role", "data-scientist", "--html", str(file)).code == 0


def test_a_page_that_cannot_be_written_leaves_what_was_there(hcai: Hcai, tmp_path: Path) -> None:
    ran = hcai("report", "role", "ml-engineer", "--html", str(tmp_path / "nowhere" / "page.html"))
    assert ran.code == 1
    assert "cannot be written" in ran.err


def test_no_plan_is_no_page(hcai: Hcai, tmp_path: Path) -> None:
    file = tmp_path / "plan.html"
    ran = hcai(*PLAN, "--budget", "0", "--html", str(file))
    assert ran.code == 1
    assert "--budget" in ran.out
    assert not file.exists()


SLIPS = {
    "no plan at all": (("--html", "x.html"), "give --to ROLE or --plan FILE"),
    "both plans": (("--html", "x.html", "--to", "ml-engineer", "--plan", "y.yaml"), "give --to ROLE or --plan FILE"),
    "options of a new plan": (("--html", "x.html", "--plan", "y.yaml", "--budget", "5"), "leave them out"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_gets_one_clear_message(slip: str, hcai: Hcai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    args, said = SLIPS[slip]
    ran = hcai("report", "plan", *args)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert list(tmp_path.iterdir()) == []
