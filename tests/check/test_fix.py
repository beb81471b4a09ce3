"""`--fix`: only what it says is changed, comments and layout stay, and the files are whole at any time."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest

from hcai_career.catalog.source import parse
from hcai_career.check.fix.run import Mended, mend, write
from hcai_career.check.rules import RULES
from hcai_career.check.run import check
from hcai_career.check.settings import Settings
from hcai_career.problem import HcaiError
from tests.check import edits
from tests.check.test_cases import of

SETTINGS = Settings(edits.TODAY)
FIXABLE = [rule for rule in RULES if rule.fixable]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    shutil.copytree(edits.BASE, tmp_path / "content")
    return tmp_path / "content"


def spoil(directory: Path, edit: str) -> None:
    for name, raw in edits.edited(edits.read(directory), edit).items():
        (directory / name).write_bytes(raw)


def mended(directory: Path, settings: Settings = SETTINGS) -> list[Mended]:
    found = mend(directory, settings)
    for one in found:
        write(one)
    return found


def replaced(directory: Path, file: str, old: str, new: str) -> None:
    path = directory / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="")


def test_there_is_nothing_to_mend_in_good_content(directory) -> None:
    assert mend(directory, SETTINGS) == []


@pytest.mark.parametrize("rule", FIXABLE, ids=lambda rule: rule.name)
def test_what_a_fixable_rule_finds_is_gone_afterwards(rule, directory) -> None:
    spoil(directory, of(rule, "bad"))
    assert mended(directory)
    report, _ = check(directory, SETTINGS)
    assert edits.lines(report) == []
    assert mend(directory, SETTINGS) == [], "a second time changes nothing"


def test_keys_move_with_their_comments_and_their_layout(directory) -> None:
    before = """
  writing:
    # what it is about
    definition: Plain words
      for people in a hurry.   # as nurses are
    effort: narrow

    name: Writing   # the name
    # the group
    category: technical
"""
    path = directory / "skills.yaml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("\n  writing:"), text.index("  learning:")
    path.write_text(text[:start] + before + text[end:], encoding="utf-8")
    mended(directory)
    assert """
  writing:

    name: Writing   # the name
    # the group
    category: technical
    # what it is about
    definition: Plain words
      for people in a hurry.   # as nurses are
    effort: narrow
  learning:
""" in path.read_text(encoding="utf-8")


def test_keys_in_braces_move_too(directory) -> None:
    replaced(directory, "gates.yaml", "{title: Nurse, summary: Registered with a nursing regulator.}",
             "{summary: Registered with a nursing regulator.,  title: Nurse}")  # fmt: skip
    mended(directory)
    text = (directory / "gates.yaml").read_text(encoding="utf-8")
    assert "{title: Nurse,  summary: Registered with a nursing regulator.}" in text


def test_a_key_with_a_comment_of_its_own_is_left_in_place(directory) -> None:
    replaced(directory, "skills.yaml", "    aliases: [ML]", "    aliases: []   # none is known yet")
    assert mend(directory, SETTINGS) == []


def test_several_defaults_go_at_once(directory) -> None:
    replaced(directory, "skills.yaml", "    aliases: [ML]\n", "    aliases: []\n")
    replaced(
        directory,
        "skills.yaml",
        "    study_cap: 1\n",
        "    aliases: []\n    levels: []\n    effort_note: null\n    study_cap: 1\n",
    )
    mended(directory)
    text = (directory / "skills.yaml").read_text(encoding="utf-8")
    assert not any(word in text for word in ("aliases", "effort_note", "    levels: []"))


def test_a_neighbour_joins_a_list_of_either_kind(directory) -> None:
    replaced(directory, "roles.yaml", "    adjacent: [analyst]", "    adjacent: []")
    mended(directory)
    assert "    adjacent: [analyst]\n" in (directory / "roles.yaml").read_text(encoding="utf-8")
    replaced(directory, "roles.yaml", "    adjacent: [analyst]", "    adjacent:\n      - analyst   # nearest")
    assert mend(directory, SETTINGS) == []


def test_windows_line_ends_and_the_mark_of_a_file(directory) -> None:
    path = directory / "practice.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8"))
    mended(directory)
    assert path.read_bytes().decode("utf-8-sig") == text


def test_blanks_that_are_part_of_a_text_stay(directory) -> None:
    block = "    deliverable: |\n      A report  \n      of four pages\n"
    replaced(directory, "practice.yaml", "    deliverable: A report of four pages\n", block)
    assert mend(directory, SETTINGS) == [], "the text would change, so it is left to a person"


def test_a_broken_file_is_left_alone_and_the_others_are_mended(directory) -> None:
    replaced(directory, "skills.yaml", "    name: Python", "    name: [Python  ")
    replaced(directory, "practice.yaml", "    kind: project", "    kind: project   ")
    assert [one.path.name for one in mended(directory)] == ["practice.yaml"]


def test_what_a_comment_ignores_is_not_mended(directory) -> None:
    replaced(directory, "roles.yaml", "    adjacent: [analyst]", "    adjacent: []")
    replaced(
        directory, "roles.yaml", "adjacent: [engineer]", "adjacent: [engineer]  # hcai: ignore[LK007] nobody goes back"
    )
    assert mend(directory, SETTINGS) == []


def test_rules_that_do_not_run_mend_nothing(directory) -> None:
    spoil(directory, of(next(rule for rule in FIXABLE if rule.name == "whitespace"), "bad"))
    assert mend(directory, Settings(edits.TODAY, ignore=("SH024",))) == []


def test_data_are_the_same_after_a_shuffle_of_keys(directory) -> None:
    path = directory / "roles.yaml"
    before = path.read_text(encoding="utf-8")
    lines = before.split("\n")
    at = lines.index("    focus: Analysis")
    lines[at], lines[at - 1] = lines[at - 1], lines[at]
    path.write_text("\n".join(lines), encoding="utf-8")
    mended(directory)
    assert path.read_text(encoding="utf-8") == before
    assert parse(before, "x").data == parse(path.read_text(encoding="utf-8"), "x").data


def test_the_file_keeps_its_permissions_and_a_link_stays_a_link(directory, tmp_path) -> None:
    real = tmp_path / "practice-elsewhere.yaml"
    shutil.move(directory / "practice.yaml", real)
    (directory / "practice.yaml").symlink_to(real)
    real.chmod(0o640)
    replaced(tmp_path, real.name, "kind: project", "kind: project ")
    mended(directory)
    assert (directory / "practice.yaml").is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert "kind: project\n" in real.read_text(encoding="utf-8")


def test_a_failure_on_the_way_leaves_the_old_file_and_nothing_beside_it(directory, full_disk) -> None:
    replaced(directory, "practice.yaml", "kind: project", "kind: project ")
    before = (directory / "practice.yaml").read_bytes()
    found = mend(directory, SETTINGS)
    names = sorted(directory.iterdir())
    with pytest.raises(HcaiError, match=r"practice\.yaml cannot be written: No space left"):
        write(found[0])
    assert (directory / "practice.yaml").read_bytes() == before
    assert sorted(directory.iterdir()) == names
