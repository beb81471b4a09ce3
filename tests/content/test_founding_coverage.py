"""Nothing that the two founding documents say is missing: a command answers each part, and the fact stands in its answer.

The table is founding/coverage.yaml. The second half holds it against the documents, where they are beside this checkout.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from functools import cache
from io import StringIO
from pathlib import Path

import pytest
import yaml

from hcai_career import catalog
from hcai_career.catalog.find import normal
from hcai_career.cli import main

TABLE: dict[str, list[dict[str, object]]] = yaml.safe_load(
    (Path(__file__).parent / "founding" / "coverage.yaml").read_text(encoding="utf-8")
)
ROWS = [(source, row) for source, rows in TABLE.items() for row in rows]
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
BEGINNINGS = {"seed-1": "Artificial Intelligence Healthcare Specialists", "seed-2": "What is an AI Healthcare"}
PARTS = {"heading", "item", "paragraph", "figure", "comparison", "question"}
OWN_WORDS = 8
"""As many words in a row as the content may share with a document at most, less one."""


Answer = Callable[[str], str]


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Answer:
    """What a command writes at width 100, as one line. The commands share a cache, and each is run once."""
    home = tmp_path_factory.mktemp("cache")

    @cache
    def run(command: str) -> str:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("XDG_CACHE_HOME", str(home))
            patch.delenv("HCAI_DATA", raising=False)
            patch.setattr("sys.stdout", out := StringIO())
            code = main([*shlex.split(command), "--width", "100"])
        assert code == 0, f"hcai {command} ended with {code}"
        return " ".join(out.getvalue().split())

    return run


def test_each_row_is_a_part_with_a_command_or_a_reason() -> None:
    for _, row in ROWS:
        assert row["part"] in PARTS, row
        assert ("run" in row) != ("left_out" in row), row
        assert ("find" in row) == ("run" in row), row
    left_out = [row["label"] for _, row in ROWS if "left_out" in row]
    assert left_out == ["Leave a Reply", "You May Also Like"]


@pytest.mark.parametrize(
    ("source", "row"),
    [pair for pair in ROWS if "run" in pair[1]],
    ids=[str(row["label"]) for _, row in ROWS if "run" in row],
)
def test_the_command_gives_the_fact(source: str, row: dict[str, object], answer: Answer) -> None:
    said = answer(str(row["run"]))
    for words in row["find"]:  # type: ignore[attr-defined]
        assert words in said, f"hcai {row['run']} does not say “{words}”"


# ---- against the documents ----------------------------------------------------------------------------


def document(source: str) -> list[str]:
    """The lines of a founding document."""
    for path in sorted(SEEDS.glob("*.txt")) if SEEDS.is_dir() else ():
        text = path.read_text(encoding="utf-8")
        if text.lstrip("\ufeff\n ").startswith(BEGINNINGS[source]):
            return text.splitlines()
    pytest.skip(f"the founding document {source} is not beside this checkout")


def labels(lines: list[str]) -> Iterator[str]:
    """Headings, the labels of bullets, questions, and the first words of the rows of the comparison."""
    for line in lines:
        said = line.strip()
        if bullet := re.match(r"(?:•|-) (?P<label>[^:]+)", said):
            yield bullet["label"]
        elif said.startswith("Q: "):
            yield said[3:]
        elif said and said[:3] != "A: " and said[-1] not in ".*" and len(said) < 100:
            if said[-1] == ":" and not said.istitle():
                continue  # a sentence that leads to a list
            yield said
        elif row := re.match(r"(?P<role>(?:[A-Z]\w+ )+)(?:Applying|Analyzing|Optimizing|Designing|Building)", said):
            yield row["role"].strip()


@pytest.mark.parametrize("source", TABLE)
def test_every_heading_and_every_label_of_the_document_is_in_the_table(source: str) -> None:
    known = [normal(str(row["label"])) for row in TABLE[source]]
    found = list(labels(document(source)))
    assert len(found) > 70
    # A heading or question may be broken in two in the document: each half stands in a label of the table.
    missing = [label for label in found if not any(f" {normal(label)} " in f" {each} " for each in known)]
    assert missing == []


@pytest.mark.parametrize("source", TABLE)
def test_every_figure_of_the_document_is_looked_for(source: str) -> None:
    figures = {figure.rstrip(",") for line in document(source) for figure in re.findall(r"\d[\d,]*", line)}
    looked_for = " ".join(str(words) for row in TABLE[source] for words in row.get("find", ()))  # type: ignore[attr-defined]
    assert {figure for figure in figures if figure not in looked_for} == set()


@pytest.mark.parametrize("source", TABLE)
def test_no_sentence_is_taken_from_the_document(source: str) -> None:
    theirs = set(runs(" ".join(document(source))))
    content = catalog.read()
    for section in ("guide", "pathways"):
        for record in content.section(section).values():
            taken = theirs & set(runs(" ".join(texts(record))))
            assert taken == set(), record.id


def runs(text: str) -> Iterator[str]:
    words = normal(text).split()
    return (" ".join(words[at : at + OWN_WORDS]) for at in range(len(words) - OWN_WORDS + 1))


def texts(record: object) -> Iterator[str]:
    """What a record says in sentences; aliases and mentions quote the labels of the documents."""
    for name in ("title", "summary", "note", "text", "suits", "gain", "what", "gate"):
        if isinstance(said := getattr(record, name, None), str):
            yield said
    for name in ("points", "risks"):
        yield from getattr(record, name, ())
    for name in ("parts", "facts", "findings", "stages"):
        for inner in getattr(record, name, ()):
            yield from texts(inner)
    for weighed in getattr(record, "weighed", ()):
        yield from (*texts(weighed), *texts(weighed.claim))
