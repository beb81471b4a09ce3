"""The file of a profile: where it lies, and that nothing its owner wrote is ever lost."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from hcai_career.catalog import Catalog
from hcai_career.person import keep, profile_file
from hcai_career.person.profile_read import ProfileError
from hcai_career.problem import HcaiError, NotFoundError

MINE = "# by hand\nbudget: 100   # not a cent more\nyears: 3\nbackground: nurse\n"


def test_it_lies_with_the_settings_of_the_user(monkeypatch: pytest.MonkeyPatch, own_home: Path) -> None:
    assert profile_file.default() == own_home / "config" / "hcai" / "profile.yaml"
    monkeypatch.setenv("HCAI_PROFILE", "mine.yaml")
    assert profile_file.default() == Path("mine.yaml")


def test_without_a_home_a_file_must_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setattr(Path, "home", nowhere)
    assert profile_file.default() is None
    with pytest.raises(HcaiError, match="no home folder") as caught:
        profile_file.place(None)
    assert "--profile" in caught.value.hint
    assert profile_file.place(Path("x.yaml")) == Path("x.yaml")


def test_a_new_file_is_for_its_owner_alone(tiny: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "new" / "me.yaml"
    profile_file.change(path, tiny, lambda data: data.update(budget=5))
    assert path.read_text() == profile_file.TEMPLATE + "budget: 5\n"
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_change_keeps_what_is_its_owners(tiny: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "me.yaml"
    path.write_text(MINE)
    before, after = profile_file.change(path, tiny, lambda data: data.update(budget=200, languages=["en"]))
    assert path.read_text() == MINE.replace("100", "200") + "languages: [en]\n"
    assert profile_file.differences(before, after) == ["budget", "languages"]


def test_a_change_of_nothing_writes_nothing(tiny: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "me.yaml"
    path.write_text(MINE)
    stamp = path.stat().st_mtime_ns
    profile_file.change(path, tiny, lambda data: data.update(budget=100))
    assert path.stat().st_mtime_ns == stamp


@pytest.mark.parametrize(
    ("text", "error"),
    [("budget: lots\n", ProfileError), ("budget: [1\n", ProfileError), ("budget: &b 1\nyears: *b\n", HcaiError)],
)
def test_a_broken_file_is_not_touched(tiny: Catalog, tmp_path: Path, text: str, error: type[Exception]) -> None:
    path = tmp_path / "me.yaml"
    path.write_text(text)
    with pytest.raises(error):
        profile_file.change(path, tiny, lambda data: data.update(years=7))
    assert path.read_text() == text


def test_a_change_that_breaks_the_file_is_not_made(tiny: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "me.yaml"
    path.write_text(MINE)
    with pytest.raises(ProfileError):
        profile_file.change(path, tiny, lambda data: data.update(budget=-1))
    assert path.read_text() == MINE


def test_a_full_disk_loses_nothing(tiny: Catalog, tmp_path: Path, full_disk: None) -> None:
    path = tmp_path / "me.yaml"
    path.write_text(MINE)
    with pytest.raises(keep.CannotKeepError, match="No space left") as caught:
        profile_file.change(path, tiny, lambda data: data.update(budget=5))
    assert caught.value.hint == "nothing was changed"
    assert path.read_text() == MINE
    assert sorted(each.name for each in tmp_path.iterdir()) == [".me.yaml.lock", "me.yaml"]


def test_a_home_that_cannot_be_written_is_told(tiny: Catalog, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(keep.CannotKeepError, match="cannot be made"):
        profile_file.change(tmp_path / "file" / "me.yaml", tiny, lambda data: data.update(budget=5))


def test_ctrl_c_in_the_middle_leaves_the_old_file(
    tiny: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "me.yaml"
    path.write_text(MINE)

    def stopped(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stopped)
    with pytest.raises(KeyboardInterrupt):
        profile_file.change(path, tiny, lambda data: data.update(budget=5))
    monkeypatch.undo()
    assert path.read_text() == MINE
    profile_file.change(path, tiny, lambda data: data.update(budget=5))  # the lock is free again


def _add(path: str, directory: str, skill: str) -> None:
    from hcai_career import catalog

    content = catalog.read(Path(directory))
    for level in (1, 2, 3, 4, 5):
        profile_file.change(
            Path(path), content, lambda data, level=level: data.setdefault("skills", {}).update({skill: level})
        )


def test_two_processes_at_once_keep_what_both_said(tiny: Catalog, tiny_dir: Path, tmp_path: Path) -> None:
    path = tmp_path / "me.yaml"
    skills = ("python", "r", "statistics")
    context = get_context("spawn")
    with ThreadPoolExecutor(3) as pool:
        works = [context.Process(target=_add, args=(str(path), str(tiny_dir), skill)) for skill in skills]
        list(pool.map(lambda work: (work.start(), work.join()), works))
    assert {each.skill: each.level for each in profile_file.read(path, tiny).skills} == dict.fromkeys(skills, 5)


def test_what_another_wrote_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "me.yaml"
    path.write_text(MINE)
    with pytest.raises(HcaiError, match="changed by another command meanwhile"):
        profile_file.put(path, "budget: 99\n", "budget: 98\n")
    assert path.read_text() == MINE


def test_no_file_is_told_with_what_to_do(tiny: Catalog, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError) as caught:
        profile_file.read(tmp_path / "none.yaml", tiny)
    assert caught.value.hint == "make one: hcai profile init"


@pytest.mark.parametrize("raw", [b"\xff\xfeb\0", b"budget: \x00 1", b"budget: \xe9"])
def test_what_is_no_text_is_told_with_its_place(tiny: Catalog, tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "me.yaml"
    path.write_bytes(raw)
    with pytest.raises(ProfileError):
        profile_file.read(path, tiny)
