"""Which way content is read: a snapshot while it is true, the YAML else."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hcai_career import catalog, whole
from hcai_career.catalog import build, cache, freshness
from hcai_career.catalog.catalog import Catalog
from hcai_career.catalog.load import SHIPPED, load, ship
from tests.catalog.damage import Content

SRC = Path(catalog.__file__).parents[2]


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The directories whose YAML was read, in order."""
    read: list[Path] = []
    original = build.compile_directory

    def counting(directory: Path) -> build.Built:
        read.append(directory)
        return original(directory)

    monkeypatch.setattr(build, "compile_directory", counting)
    return read


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """The change time of a file cannot be set, so the window in which a stamp is in doubt is moved instead."""
    monkeypatch.setattr(freshness, "RACY", -3_600_000_000_000)


def equal(one: Catalog, other: Catalog) -> bool:
    return one.digest == other.digest and all(one.section(name) == other.section(name) for name in one._sections)


def test_the_second_reading_parses_nothing(content: Content, compiled: list[Path]) -> None:
    first, second = catalog.read(content.directory), catalog.read(content.directory)
    assert compiled == [content.directory]
    assert equal(first, second)
    assert second.version == "local"


def test_a_changed_file_is_read_anew(content: Content, compiled: list[Path]) -> None:
    first = catalog.read(content.directory)
    content.replace("roles.yaml", "Clinical AI Lead", "Clinical AI Boss")
    second = catalog.read(content.directory)
    assert second.roles["ai-lead"].title == "Clinical AI Boss"
    assert second.digest != first.digest
    assert len(compiled) == 2


def test_a_change_that_keeps_size_and_time_is_seen(content: Content) -> None:
    catalog.read(content.directory)
    path = content.directory / "roles.yaml"
    before = path.stat()
    content.replace("roles.yaml", "Clinical AI Lead", "Clinical AI Boss")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert catalog.read(content.directory).roles["ai-lead"].title == "Clinical AI Boss"


def test_a_file_put_in_the_place_of_another_is_seen(content: Content) -> None:
    catalog.read(content.directory)
    (content.directory / "practice.yaml").unlink()
    assert len(catalog.read(content.directory).practice) == 0
    (content.directory / "practice.yaml").mkdir()
    assert "is a directory" in content.problem().message


def test_a_touched_file_is_told_by_its_hash(content: Content, compiled: list[Path]) -> None:
    catalog.read(content.directory)
    for path in content.directory.iterdir():
        path.touch()
    catalog.read(content.directory)
    assert len(compiled) == 1


def test_a_stamp_in_doubt_is_hashed_until_it_is_renewed(
    content: Content, compiled: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[Path] = []
    original = freshness.is_fresh
    with monkeypatch.context() as patch:
        patch.setattr(freshness, "RACY", 3_600_000_000_000)
        catalog.read(content.directory)
        patch.setattr("hcai_career.catalog.files.digest_of", lambda directory: hashed.append(directory) or "other")
        catalog.read(content.directory)
        assert (len(hashed), len(compiled)) == (1, 2)
    with monkeypatch.context() as patch:
        patch.setattr(freshness, "is_fresh", lambda *_: False)
        catalog.read(content.directory)
        assert len(compiled) == 2
    assert freshness.is_fresh is original
    monkeypatch.setattr("hcai_career.catalog.files.digest_of", lambda _: pytest.fail("hashed again"))
    catalog.read(content.directory)


def test_another_program_reads_anew(content: Content, compiled: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    catalog.read(content.directory)
    monkeypatch.setattr(freshness, "_program", lambda: "another")
    catalog.read(content.directory)
    assert len(compiled) == 2


def test_problems_are_never_kept(content: Content) -> None:
    content.replace("roles.yaml", "family: building", "family: x")
    assert content.problem() == content.problem()
    content.replace("roles.yaml", "family: x", "family: building")
    assert len(catalog.read(content.directory).roles) == 4


def test_two_directories_do_not_mix(content: Content, tmp_path: Path) -> None:
    shutil.copytree(content.directory, tmp_path / "other")
    other = Content(tmp_path / "other")
    other.replace("roles.yaml", "Clinical AI Lead", "Clinical AI Boss")
    for _ in range(2):
        assert catalog.read(content.directory).roles["ai-lead"].title == "Clinical AI Lead"
        assert catalog.read(other.directory).roles["ai-lead"].title == "Clinical AI Boss"


def test_a_collision_of_names_costs_time_only(
    content: Content, tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "path_of", lambda _: own_home / "one.snapshot")
    test_two_directories_do_not_mix(content, tmp_path)


def damaged(path: Path) -> Iterator[bytes]:
    whole = path.read_bytes()
    yield b""
    yield b"nonsense\n"
    yield whole[:100]
    yield whole[:-1]
    yield whole[: len(whole) // 2] + b"#" + whole[len(whole) // 2 + 1 :]


def test_a_damaged_snapshot_is_rebuilt_silently(content: Content, capfd: pytest.CaptureFixture[str]) -> None:
    first = catalog.read(content.directory)
    path = cache.path_of(content.directory)
    assert path is not None
    for content_of_file in damaged(path):
        path.write_bytes(content_of_file)
        assert equal(catalog.read(content.directory), first)
        again = catalog.read(content.directory)
        assert equal(again, first)
        assert path.stat().st_size > 5000
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("place", ["file", "missing", "relative", "none"])
def test_a_home_that_cannot_be_used_is_no_problem(
    content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    folders = {"file": tmp_path / "file" / "cache", "missing": Path("/proc/none"), "relative": Path("cache")}
    monkeypatch.setattr(cache, "folder", lambda: folders.get(place))
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        assert len(catalog.read(content.directory).roles) == 4
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_home_that_is_read_only(content: Content, own_home: Path) -> None:
    own_home.chmod(0o500)
    assert len(catalog.read(content.directory).roles) == 4
    own_home.chmod(0o700)


def test_snapshots_lie_in_the_cache_of_the_user(own_home: Path) -> None:
    assert cache.folder() == own_home / "cache" / "hcai" / "content"


def test_a_full_disk_leaves_nothing_behind(content: Content, own_home: Path, full_disk: None) -> None:
    assert len(catalog.read(content.directory).roles) == 4
    assert [path for path in own_home.rglob("*") if path.is_file()] == []


def test_old_snapshots_are_pruned(own_home: Path) -> None:
    base = own_home / "pruned"
    base.mkdir()
    abandoned = whole.spare(base / "x")
    abandoned.write_bytes(b"")
    os.utime(abandoned, (1, 1))
    for number in range(cache.KEPT + 5):
        assert cache.write(base / f"{number}.snapshot", b"x")
        os.utime(base / f"{number}.snapshot", (number, number))
    names = {path.name for path in base.iterdir()}
    assert len(names) in (cache.KEPT, cache.KEPT + 1)
    assert f"{cache.KEPT + 4}.snapshot" in names
    assert abandoned.name not in names


def _read_often(directory: str, times: int) -> int:
    return sum(len(list(catalog.read(Path(directory)).roles.values())) for _ in range(times))


def test_many_processes_at_once(content: Content) -> None:
    path = cache.path_of(content.directory)
    assert path is not None
    with multiprocessing.get_context("fork").Pool(4) as pool:
        waiting = [pool.apply_async(_read_often, (str(content.directory), 15)) for _ in range(4)]
        for number in range(10):
            changed = (content.directory / "roles.yaml").read_text() + f"# {number}\n"
            (content.directory / "roles.tmp").write_text(changed)
            (content.directory / "roles.tmp").replace(content.directory / "roles.yaml")
            path.unlink(missing_ok=True)
        assert [one.get(60) for one in waiting] == [60] * 4
    assert not list(path.parent.glob("*.tmp"))


WARM = """
import sys
from pathlib import Path
from hcai_career import catalog, whole
content = catalog.read(Path(sys.argv[1]))
content.role("clinical ai lead")
list(content.resources.values()), list(content.names("skills"))
heavy = {"yaml", "pydantic", "pydantic_core", "hashlib", "difflib", "hcai_career.catalog.build"} & set(sys.modules)
print(type(content.roles).__name__, sorted(heavy))
"""


def test_a_warm_reading_imports_neither_yaml_nor_pydantic(content: Content, own_home: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    command = [sys.executable, "-W", "error", "-c", WARM, str(content.directory)]
    catalog.read(content.directory)
    path = cache.path_of(content.directory)
    assert path is not None
    subprocess.run(command, env=environment, check=True, capture_output=True)
    time.sleep(max(0.0, 2.1 - (time.time() - (content.directory / "roles.yaml").stat().st_ctime)))
    subprocess.run(command, env=environment, check=True, capture_output=True)
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    assert done.stdout == "Section []\n"


# ---- what is shipped --------------------------------------------------------------------------------


@pytest.fixture
def installed(content: Content) -> Content:
    """Content as it stands in an installed wheel."""
    (content.directory / SHIPPED).write_bytes(ship(content.directory))
    return content


def test_the_shipped_snapshot_is_used(installed: Content, compiled: list[Path], own_home: Path) -> None:
    read = load(installed.directory, "1.0")
    assert (len(read.roles), read.version) == (4, "1.0")
    assert read.roles["ai-lead"].title == "Clinical AI Lead"
    assert compiled == []
    assert not (own_home / "cache").exists()


@pytest.mark.parametrize("when", [0.0, 1_580_601_600.0, time.time() - 10])
def test_the_installer_may_set_any_time(installed: Content, compiled: list[Path], when: float) -> None:
    for path in installed.directory.iterdir():
        os.utime(path, (when, when))
    load(installed.directory, "1.0")
    assert compiled == []


def test_content_edited_in_place_is_seen(installed: Content) -> None:
    for path in installed.directory.iterdir():
        os.utime(path, (1_580_601_600, 1_580_601_600))
    installed.replace("roles.yaml", "Clinical AI Lead", "Clinical AI Boss")
    for _ in range(2):
        assert load(installed.directory, "1.0").roles["ai-lead"].title == "Clinical AI Boss"


def test_content_touched_in_place_is_told_by_its_hash(installed: Content, compiled: list[Path]) -> None:
    os.utime(installed.directory / SHIPPED, (1_580_601_600, 1_580_601_600))
    load(installed.directory, "1.0")
    assert compiled == []


def test_a_damaged_shipped_snapshot_is_not_removed(installed: Content) -> None:
    path = installed.directory / SHIPPED
    whole = path.read_bytes()
    at = whole.index(b"Clinical AI Lead")
    path.write_bytes(whole[:at] + b"#" + whole[at + 1 :])
    for _ in range(2):
        assert load(installed.directory, "1.0").role("ai-lead").title == "Clinical AI Lead"
    assert path.exists()
