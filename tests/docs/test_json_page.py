"""docs/json.md is a contract: what the commands write has exactly its keys, of its types, all the way down.

The page itself is read here, not what generates it.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hcai_career import show
from hcai_career.cli import main

PLAN = ("plan", "--start", "2026-12-01")
TO_ML = (*PLAN, "--from", "nurse", "--to", "ml-engineer")
ANSWERS = "answers.yaml"
"""A file of answers to the quiz, written where the test runs."""
PROFILE, CV, JOB = "me.yaml", "cv.txt", "job.txt"
FOLLOWED, OTHER = "my-plan.yaml", "my-other-plan.yaml"
CHANGED = "content"
"""What lies in the folder of the test: who asks, what they wrote and were asked, plans they follow, other content."""
PROFILE_TEXT = "hcai: profile/1\nbackground: nurse\nskills:\n  python: 2\neducation: bachelor\nlicences: [nurse]\n"
CV_TEXT = """Registered Nurse, City Hospital, 2015 to 2025

Skills: Python, statistics, machine learning
No experience with leadership.
Bachelor of Nursing, 2015. Licensed registered nurse (RN). 10 years of experience.
Certified Model Builder (CMB)
"""
JOB_TEXT = """ML engineer

Required: Python, statistics and machine learning. Master's degree. At least 3 years of experience. RN licence.
Preferred: health data, Certified Model Builder (CMB).
"""
TINY_CONTENT = Path(__file__).parents[1] / "tiny"
TINY: tuple[tuple[str, ...], ...] = (
    ("roles", "list"),
    ("roles", "list", "--skill", "python"),
    ("roles", "tree"),
    ("roles", "show", "ml-engineer"),
    ("roles", "show", "ai-lead"),
    ("roles", "search", "enginer"),
    ("skills", "list"),
    ("skills", "show", "machine-learning"),
    ("skills", "show", "patient-care"),
    ("skills", "search", "llm"),
    ("backgrounds", "list"),
    ("backgrounds", "show", "nurse"),
    ("backgrounds", "search", "programmer"),
    ("resources", "list", "--max-cost", "60"),
    ("resources", "list", "--skill", "python"),
    ("resources", "list", "--archived"),
    ("resources", "show", "statistics-two"),
    ("resources", "search", "statistics"),
    ("datasets", "list", "--modality", "imaging"),
    ("datasets", "show", "ward-records"),
    ("datasets", "search", "readmission"),
    ("regulations", "list", "--upcoming", "--on", "2026-07-26"),
    ("regulations", "show", "device-law", "--on", "2026-07-26"),
    ("regulations", "search", "device"),
    ("communities", "list", "--region", "uk"),
    ("communities", "show", "ward-society"),
    ("communities", "search", "ward"),
    ("salaries",),
    ("salaries", "ml-engineer"),
    ("salaries", "ml-engineer", "--in", "GBP"),
    ("salaries", "--region", "uk"),
    ("outlook",),
    ("outlook", "ml-engineer"),
    ("outlook", "15-2051"),
    ("pathways", "list", "--from", "nurse"),
    ("pathways", "show", "nurse-to-specialist"),
    ("pathways", "search", "ward"),
    ("guide",),
    ("guide", "challenges"),
    ("guide", "bias"),
    ("guide", "glossary"),
    ("guide", "samd"),
    ("guide", "search", "model"),
    ("compare", "ml-engineer", "data-scientist"),
    ("compare", "ml-engineer", "ai-lead", "ai-specialist", "--all"),
    ("compare", "ml-engineer", "15-2051.00", "29-1126.00"),
    ("match", "--from", "software-engineer", "--within", "60", "--plans", "1"),
    ("match", "--from", "nurse", "--no-code"),
    ("match", "--have", "python=2"),
    ("quiz", "--questions"),
    ("quiz", "--answers", ANSWERS),
    ("match", "--from", "nurse", "--by", "interest", "--answers", ANSWERS),
    (*PLAN, "--from", "software-engineer", "--to", "ml-engineer", "--to", "data-scientist"),
    ("route", "--from", "software-engineer", "--to", "data-scientist", "--hop", "750"),
    TO_ML,
    (*TO_ML, "--scope", "all", "--depth", "full", "--prefer", "cheapest"),
    (*PLAN, "--from", "nurse", "--to", "ai-lead", "--free", "--deadline", "2030-12-01", "--language", "en"),
    (*PLAN, "--to", "ai-specialist", "--have", "python=2", "--without", "r-basics"),
    (*TO_ML, "--budget", "30"),
    (*TO_ML, "--free"),
    (*TO_ML, "--why", "3"),
    (*TO_ML, "--why", "6"),
    (*PLAN, "--to", "ai-lead", "--licence", "none"),
    (*PLAN, "--to", "ai-lead", "--education", "bachelor"),
    ("backgrounds", "show", "29-1126.00"),
    ("credentials", "list"),
    ("credentials", "list", "--for", "nurse"),
    ("credentials", "show", "model-certificate", "--for", "nurse"),
    ("credentials", "show", "old-certificate"),
    ("degrees", "list"),
    ("degrees", "show", "health-data-master", "--for", "nurse"),
    ("sources", "list"),
    ("sources", "show", "pay-survey"),
    ("search", "data"),
    ("profile", "show", "--profile", PROFILE),
    ("resume", CV),
    ("posting", JOB),
    ("progress", "show", "--plan", FOLLOWED),
    ("progress", "replan", "--dry-run", "--plan", FOLLOWED),
    ("progress", "diff", FOLLOWED, OTHER),
    ("check", str(TINY_CONTENT)),
    ("check", str(TINY_CONTENT), "--statistics"),
    ("diff", str(TINY_CONTENT), CHANGED, "--from", "nurse", "--to", "ml-engineer"),
)
BUILT_IN: tuple[tuple[str, ...], ...] = (
    ("roles", "list"),
    ("skills", "list"),
    ("backgrounds", "list"),
    ("resources", "list", "--archived", "--max-cost", "100"),
    ("datasets", "list"),
    ("regulations", "list"),
    ("communities", "list"),
    ("pathways", "list"),
    ("guide", "employers"),
    ("guide", "case-augmentation"),
    ("credentials", "show", "cphims", "--for", "hospital-administrator"),
    ("salaries", "--region", "united-states"),
    ("salaries", "healthcare-data-scientist", "--in", "EUR"),
    ("outlook", "clinical-ai-specialist"),
    ("compare", "clinical-informaticist", "ai-healthcare-specialist"),
    ("compare", "29-1141.00", "nursing-informatics-specialist"),
    ("match", "--from", "registered-nurse"),
    ("match", "--from", "software-engineer", "--by", "pay"),
    ("route", "--from", "software-engineer", "--to", "clinical-ai-specialist", "--jobs", "1"),
    (*PLAN, "--from", "registered-nurse", "--to", "clinical-ai-specialist", "--budget", "1500"),
    (*PLAN, "--from", "registered-nurse", "--to", "clinical-ai-specialist", "--budget", "1500", "--why", "1"),
)

Fields = dict[str, str]
SCALARS = {
    "text": lambda value: isinstance(value, str),
    "id": lambda value: isinstance(value, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value),
    "day": lambda value: isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value),
    "date": lambda value: isinstance(value, str) and re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value),
    "address": lambda value: isinstance(value, str) and re.match(r"https?://", value),
    "true or false": lambda value: isinstance(value, bool),
    "whole number": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
}


class Page:
    """The tables of docs/json.md by heading, and which of them some output was held against."""

    def __init__(self, text: str) -> None:
        self.tables: dict[str, Fields] = {}
        self.anchors: dict[str, str] = {}
        self.commands: dict[str, list[str]] = {}
        self.used: set[str] = set()
        for part in re.split(r"^### ", text, flags=re.M)[1:]:
            title = part.partition("\n")[0]
            rows = re.findall(r"^\| `(\w+)` \| (.+?) \| .+ \|$", part, re.M)
            self.tables[title] = dict(rows)
            self.anchors[re.sub(r"[^\w-]", "", title.casefold())] = title
            self.commands[title] = re.findall(r"`hcai ([^`]+) … --format json`", part)

    def record(self, value: Any, title: str, at: str) -> None:
        """An object has exactly the keys of its table, in that order."""
        self.used.add(title)
        assert isinstance(value, dict), at
        assert list(value) == list(self.tables[title]), f"{at}: the fields of {title}"
        for name, kind in self.tables[title].items():
            self.value(value[name], kind, f"{at}.{name}")

    def value(self, value: Any, kind: str, at: str) -> None:
        """A value is of the type that stands in the table."""
        if kind.endswith(" or null"):
            if value is not None:
                self.value(value, kind.removesuffix(" or null"), at)
        elif found := re.fullmatch(r"\[[^]]+\]\(#([\w-]+)\)", kind):
            self.record(value, self.anchors[found[1]], at)
        elif kind.startswith("list of "):
            assert isinstance(value, list), at
            self._each(value, _inner(kind.removeprefix("list of ")), at)
        elif kind.startswith("object of "):
            assert isinstance(value, dict), at
            self._each(list(value.values()), kind.removeprefix("object of "), at)
        elif kind.startswith("("):
            assert isinstance(value, list), at
            for index, (one, of) in enumerate(zip(value, kind[1:-1].split("; "), strict=True)):
                self.value(one, of, f"{at}[{index}]")
        else:
            self._plain(value, kind, at)

    def _each(self, values: list[Any], kind: str, at: str) -> None:
        for index, value in enumerate(values):
            self.value(value, kind, f"{at}[{index}]")

    def _plain(self, value: Any, kind: str, at: str) -> None:
        if kind.startswith("`"):
            assert value in re.findall(r"`([^`]+)`", kind), f"{at}: {value}"
            return
        word, _, span = kind.partition(" number ")
        if span:
            low, high = map(int, span.split("–"))
            assert low <= value <= high, f"{at}: {value}"
            kind = f"{word} number"
        assert SCALARS[kind](value), f"{at}: {value!r} is no {kind}"


def _inner(kind: str) -> str:
    return kind[1:-1] if kind.startswith("(") and "; " not in kind else kind


@pytest.fixture(scope="module")
def page(docs: Path) -> Page:
    return Page((docs / "json.md").read_text(encoding="utf-8"))


@pytest.fixture
def written(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(args: tuple[str, ...]) -> dict[str, Any]:
        code = main([*args, "--format", "json"])
        captured = capsys.readouterr()
        assert captured.err == ""
        answer: dict[str, Any] = json.loads(captured.out)
        none = ("hcai.no-plan/", "hcai.barred/", "hcai.too-little/", "hcai.check")
        assert code == (1 if answer["schema"].startswith(none) else 0)
        return answer

    return run


def held(page: Page, answer: dict[str, Any], args: tuple[str, ...]) -> None:
    assert list(answer) in (["schema", "catalog", "data"], ["schema", "catalog", "data", "sources"])
    assert list(answer["catalog"]) == ["version", "digest"]
    schema = answer["schema"]
    assert any(set(command.split()) <= set(args) for command in page.commands[schema]), f"{schema} is written by {args}"
    page.record(answer["data"], schema, schema)
    for source in answer.get("sources", {}).values():
        page.record(source, "Source", "sources")


@pytest.fixture
def in_folder(
    tmp_path: Path, tiny_dir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder with all that the commands read."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HCAI_DATA", str(tiny_dir))
    shutil.copytree(tiny_dir, tmp_path / CHANGED)
    roles = tmp_path / CHANGED / "roles.yaml"
    roles.write_text(roles.read_text().replace("{skill: statistics, level: 3", "{skill: statistics, level: 4"))
    (tmp_path / PROFILE).write_text(PROFILE_TEXT, encoding="utf-8")
    (tmp_path / CV).write_text(CV_TEXT, encoding="utf-8")
    (tmp_path / JOB).write_text(JOB_TEXT, encoding="utf-8")
    for name, wish in ((FOLLOWED, "fastest"), (OTHER, "cheapest")):
        assert main([*TO_ML, "--prefer", wish, "--save", name]) == 0
        assert main(["progress", "log", "1", "2", "--plan", name]) == 0
    followed = tmp_path / FOLLOWED
    followed.write_text(followed.read_text().replace("- id: statistics-", "- id: no-longer-there-", 1))
    capsys.readouterr()
    answers = "\n".join(
        f"  {letter}{at}: {at + 3}" for letter in "riasec" for at in (1, 2) if letter in "ri" or at == 1
    )
    text = f"hcai: quiz-answers/1\nanswers:\n{answers}\n  p-coding: 5\n"
    (tmp_path / ANSWERS).write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("in_folder")
def test_output_is_as_documented(page: Page, written: Any, tiny_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for args in TINY:
        monkeypatch.setenv("HCAI_DATA", str(tiny_dir))
        held(page, written(args), args)
    assert {view.schema for view in show.VIEWS.values()} <= page.used, "every schema is written once at least"
    monkeypatch.delenv("HCAI_DATA")
    for args in BUILT_IN:
        held(page, written(args), args)
    assert sorted(set(page.tables) - page.used) == [], "every record of the page is met once at least"


def damaged(answer: Any) -> Iterator[tuple[str, Any]]:
    """The same answer with one thing wrong."""
    text = json.dumps(answer)
    yield "a key more", json.loads(text.replace('"sort":', '"more": 1, "sort":'))
    yield "a key less", json.loads(text.replace('"note": null', '"not": null', 1))
    yield "a type", json.loads(text.replace('"level": 4', '"level": "4"', 1).replace('"level": "4"', '"level": 6'))
    yield "a null", json.loads(text.replace('"family": "building"', '"family": null', 1))
    yield "a value", json.loads(text.replace('"importance": "core"', '"importance": "vital"', 1))


def test_what_is_not_as_documented_is_seen(
    page: Page, written: Any, tiny_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HCAI_DATA", str(tiny_dir))
    answer = written(("roles", "list"))
    held(page, answer, ("roles", "list"))
    for what, wrong in damaged(answer):
        assert wrong != answer, what
        with pytest.raises(AssertionError):
            held(page, wrong, ("roles", "list"))
