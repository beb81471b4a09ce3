"""Files that are no text, or no files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hcai_career.catalog import textfile
from hcai_career.catalog.textfile import UnreadableError, decode, read_bytes
from hcai_career.problem import Problem

BAD = [
    # bytes, line, column, what the message says
    (b"a: 1\nb: \xff\n", 2, 4, "byte 0xff is not UTF-8"),
    ("a: ä".encode("latin-1"), 1, 4, "byte 0xe4 is not UTF-8"),
    ("a: 1".encode("utf-16"), 0, 0, "UTF-16"),
    ("a: 1".encode("utf-16-le"), 1, 2, "U+0000"),
    (b"a: 1\nb: x\x00y\n", 2, 5, "U+0000"),
    (b"a: \x1b[31m\n", 1, 4, "U+001B"),
    ("a: \u0085\u009b".encode(), 1, 5, "U+009B"),
]


@pytest.mark.parametrize(("raw", "line", "column", "says"), BAD)
def test_bytes_that_are_no_text(raw: bytes, line: int, column: int, says: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(raw, "f.yaml")
    (problem,) = caught.value.problems
    assert (problem.place.line, problem.place.column) == (line, column)
    assert says in problem.message
    assert problem.hint


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbfa: \xc3\xa4", "f.yaml") == "a: ä"


def refused(path: Path) -> Problem:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(path, "f.yaml")
    (problem,) = caught.value.problems
    return problem


def test_a_directory(tmp_path: Path) -> None:
    assert "is a directory" in refused(tmp_path).message


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "not a regular file" in refused(tmp_path / "pipe").message


def test_a_loop_of_links(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert "cannot be read: too many levels of symbolic links" in refused(tmp_path / "a").message


def test_a_link_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "gone")
    assert "link to a file that does not exist" in refused(tmp_path / "a").message


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_bytes(tmp_path / "gone", "f.yaml")


def test_a_file_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textfile, "MAX_BYTES", 1 << 20)
    (tmp_path / "a").write_bytes(b"#" * ((1 << 20) + 1))
    assert "too large" in refused(tmp_path / "a").message


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a: 1")
    (tmp_path / "a").chmod(0)
    assert "permission denied" in refused(tmp_path / "a").message
