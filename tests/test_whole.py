"""A file is there whole or not at all."""

from __future__ import annotations

import ast
import os
import random
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import hcai_career
from hcai_career import whole

OLD, NEW = b"old\n" * 5_000, b"new\n" * 9_000
KILLS = 300
FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked process")
NOT_ROOT = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with something in it, alone in its folder."""
    folder = tmp_path / "mine"
    folder.mkdir()
    path = folder / "plan.yaml"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def mask() -> Any:
    """What a new file loses of its permissions is the same for whoever runs this."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def beside(file: Path) -> list[str]:
    return sorted(each.name for each in file.parent.iterdir() if each != file)


def permissions(file: Path) -> int:
    return file.stat().st_mode & 0o7777


def test_the_new_content_is_there_and_nothing_else_is(file: Path) -> None:
    whole.write(file, NEW)
    assert file.read_bytes() == NEW
    assert beside(file) == []


def test_a_file_that_is_not_there_is_made(file: Path, mask: None) -> None:
    for mode in (0o644, 0o600):
        made = file.with_name(f"{mode}")
        whole.write(made, NEW, mode)
        assert made.read_bytes() == NEW
        assert permissions(made) == mode


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755, 0o444, 0o000])
def test_permissions_are_kept_whatever_a_new_file_would_have(file: Path, mask: None, mode: int) -> None:
    file.chmod(mode)
    whole.write(file, NEW, 0o600)
    assert permissions(file) == mode


def test_nobody_else_may_read_a_private_file_while_it_is_written(file: Path, mask: None) -> None:
    file.chmod(0o600)
    with whole.replacing(file, 0o644) as fresh:
        assert permissions(fresh) == 0o600


def test_a_link_stays_a_link_and_its_end_is_written(file: Path) -> None:
    first, second = file.with_name("first"), file.parent.parent / "second"
    first.symlink_to(second)
    second.symlink_to(file)
    whole.write(first, NEW)
    assert (first.readlink(), second.readlink()) == (second, file)
    assert file.read_bytes() == NEW


def test_a_link_to_nothing_yet_is_followed(file: Path) -> None:
    link = file.with_name("link")
    link.symlink_to("later.yaml")
    whole.write(link, NEW)
    assert link.is_symlink()
    assert file.with_name("later.yaml").read_bytes() == NEW


def test_links_that_lead_round_in_a_circle_are_an_error_and_stay(file: Path) -> None:
    one, other = file.with_name("one"), file.with_name("other")
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(OSError, match="symbolic links"):
        whole.write(one, NEW)
    assert beside(file) == ["one", "other"]
    assert one.is_symlink()


def test_the_longest_name_that_a_file_may_have_can_be_written(file: Path) -> None:
    longest = file.with_name("n" * 255)
    whole.write(longest, NEW)
    assert longest.read_bytes() == NEW


@pytest.mark.parametrize("kind", ["folder", "pipe", "socket"])
def test_what_is_no_file_is_not_replaced(file: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)  # the address of a socket is short
    taken = Path("taken")
    with socket.socket(socket.AF_UNIX) as one:
        make: dict[str, Callable[[], object]] = {
            "folder": taken.mkdir,
            "pipe": lambda: os.mkfifo(taken),
            "socket": lambda: one.bind("taken"),
        }
        make[kind]()
        before = taken.lstat()
        with pytest.raises(OSError, match=r"Is a directory|no file that can be replaced"):
            whole.write(taken, NEW)
        assert taken.lstat().st_ino == before.st_ino
    assert beside(file) == ["taken"]


@pytest.mark.parametrize("failing", ["os.fsync", "os.open", "pathlib.Path.write_bytes", "pathlib.Path.replace"])
def test_a_disk_that_is_full_loses_nothing(file: Path, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(failing, full)
    with pytest.raises(OSError, match="No space left") as caught:
        whole.write(file, NEW)
    assert whole.reason(caught.value) == "No space left on device"
    assert file.read_bytes() == OLD
    assert beside(file) == []


@FORKS
def test_a_file_that_breaks_off_half_way_is_not_moved(file: Path) -> None:
    import resource

    child = os.fork()
    if not child:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(NEW) // 2, len(NEW) // 2))
        try:
            whole.write(file, NEW)
        except OSError as error:
            os._exit(10 if whole.reason(error) == "File too large" else 11)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 10
    assert file.read_bytes() == OLD
    assert beside(file) == []


@NOT_ROOT
def test_a_folder_that_may_only_be_read_is_an_error(file: Path) -> None:
    file.parent.chmod(0o500)
    with pytest.raises(PermissionError):
        whole.write(file, NEW)
    file.parent.chmod(0o700)
    assert file.read_bytes() == OLD


def test_a_folder_that_is_not_there_is_an_error(file: Path) -> None:
    with pytest.raises(FileNotFoundError):
        whole.write(file.parent / "nowhere" / "plan.yaml", NEW)


def test_a_move_that_cannot_be_synced_is_still_made(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some file systems sync no folder. To say that nothing was changed would then be wrong."""
    sync, seen = os.fsync, []

    def only_files(handle: int) -> None:
        seen.append(handle)
        if len(seen) > 1:
            raise OSError(22, "Invalid argument")
        sync(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    whole.write(file, NEW)
    assert len(seen) == 2
    assert file.read_bytes() == NEW


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError])
def test_whatever_interrupts_the_filling_leaves_the_old_file(file: Path, error: type[BaseException]) -> None:
    def breaks_off() -> None:
        with whole.replacing(file) as fresh:
            fresh.write_bytes(NEW[:100])
            raise error

    with pytest.raises(error):
        breaks_off()
    assert file.read_bytes() == OLD
    assert beside(file) == []


def _dies_at(line: int) -> Callable[[FrameType, str, object], Any]:
    """Kills this process at a line, counted from the start, of the module that writes."""
    left = line

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal left
        if frame.f_code.co_filename != whole.__file__:
            return None
        if event == "line":
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    return trace


@FORKS
def test_a_process_killed_at_any_line_leaves_the_old_content_or_the_new(file: Path) -> None:
    seen = []
    for line in range(1, 500):
        file.write_bytes(OLD)
        child = os.fork()
        if not child:
            sys.settrace(_dies_at(line))
            whole.write(file, NEW)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        seen.append(file.read_bytes())
        assert seen[-1] in (OLD, NEW), f"half of it, killed at line {line}"
        if not os.WIFSIGNALED(status):
            break
    assert len(seen) > 30, "the kills came at no moment that matters"
    turn = seen.index(NEW)
    assert set(seen[:turn]) == {OLD}
    assert set(seen[turn:]) == {NEW}
    assert beside(file), "some were killed with a file begun"


@FORKS
def test_a_process_killed_at_any_moment_leaves_the_old_content_or_the_new(file: Path) -> None:
    chance = random.Random(8)
    seen = set()
    for _ in range(KILLS):
        child = os.fork()
        if not child:
            while True:  # until it is killed
                whole.write(file, NEW)
                whole.write(file, OLD)
        time.sleep(chance.uniform(0.0005, 0.006))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        seen.add(file.read_bytes())
    assert seen == {OLD, NEW}


def test_what_a_killed_process_left_is_no_content_and_goes_in_time(file: Path) -> None:
    fresh, abandoned = whole.spare(file), whole.spare(file)
    journal = abandoned.with_name(f"{abandoned.name}-journal")  # what SQLite puts beside what it writes
    mine = file.with_name(".plan.yaml.tmp")
    for each in (fresh, abandoned, journal, mine):
        each.write_bytes(NEW[:100])
        if each != fresh:
            os.utime(each, (1, 1))
    whole.write(file, NEW)
    assert file.read_bytes() == NEW
    assert beside(file) == sorted([fresh.name, mine.name])


def test_no_two_ask_for_the_same_name(file: Path) -> None:
    assert len({whole.spare(file) for _ in range(1000)}) == 1000


def test_no_other_room_writes_files_in_a_way_of_its_own() -> None:
    root = Path(hcai_career.__file__).parent
    own = {
        f"{path.relative_to(root)}: {node.attr}"
        for path in root.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"fsync", "mkstemp", "NamedTemporaryFile"}
    }
    assert own == {"whole.py: fsync"}
