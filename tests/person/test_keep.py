"""Files that belong to the user are never lost."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from hcai_career.person import keep

OLD, NEW = "old\n" * 5_000, "new\n" * 9_000


def test_the_old_text_is_gone_and_nothing_else_is_left(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    keep.replace(file, OLD)
    keep.replace(file, NEW)
    assert file.read_text() == NEW
    assert [entry.name for entry in tmp_path.iterdir()] == ["plan.yaml"]


def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yaml", tmp_path / "link.yaml"
    real.write_text(OLD)
    real.chmod(0o600)
    link.symlink_to(real)
    keep.replace(link, NEW)
    assert link.is_symlink()
    assert real.read_text() == NEW
    assert real.stat().st_mode & 0o777 == 0o600


def test_a_disk_that_is_full_loses_nothing(tmp_path: Path, full_disk: None) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(OLD)
    with pytest.raises(keep.CannotKeepError, match="No space left") as caught:
        keep.replace(file, NEW)
    assert caught.value.hint == "nothing was changed"
    assert file.read_text() == OLD
    assert [entry.name for entry in tmp_path.iterdir()] == ["plan.yaml"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(keep.CannotKeepError, match="No such file or directory"):
        keep.replace(tmp_path / "nowhere" / "plan.yaml", NEW)


def test_links_that_lead_round_in_a_circle_are_told(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(keep.CannotKeepError, match="cannot be written"):
        keep.replace(one, NEW)
    with pytest.raises(keep.CannotKeepError, match="cannot be locked"), keep.locked(one):
        pass


def test_one_process_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keep, "WAIT", 0.05)
    file = tmp_path / "plan.yaml"
    with keep.locked(file), pytest.raises(keep.CannotKeepError, match="another process"), keep.locked(file):
        pass
    with keep.locked(file):
        pass


def _add(file: Path, word: str) -> None:
    for number in range(20):
        with keep.locked(file):
            keep.replace(file, f"{file.read_text()}{word}{number}\n")


def test_two_processes_at_once_keep_what_both_did(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text("")
    both = [multiprocessing.Process(target=_add, args=(file, word)) for word in ("a", "b")]
    for process in both:
        process.start()
    for process in both:
        process.join()
    assert sorted(file.read_text().split()) == sorted(f"{word}{number}" for word in "ab" for number in range(20))
