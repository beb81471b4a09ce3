"""A file on the disk → the text of it, or the one thing that is wrong with it."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from hcai_career.problem import Place, Problem

MAX_BYTES = 64 * 1024 * 1024
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_UTF_8_MARK = b"\xef\xbb\xbf"
_ENCODING = "encoding"
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


class UnreadableError(Exception):
    """A file that cannot be read as content; holds what is wrong with it."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(str(problems[0]))
        self.problems = problems


def read_bytes(path: Path, name: str) -> bytes:
    """The bytes of a regular file of at most `MAX_BYTES`; `name` is how problems call it.

    Raises UnreadableError when there is no such file, it is something else (a directory, a pipe), it may not be
    read or it is too large. Raises FileNotFoundError when nothing at all stands there.
    """
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            what = "a directory" if stat.S_ISDIR(facts.st_mode) else "not a regular file"
            raise _unreadable(name, f"is {what}", "a file with YAML in it is expected here")
        if facts.st_size > MAX_BYTES:
            size = f"{facts.st_size / 2**20:.0f} MB"
            raise _unreadable(name, f"is too large ({size})", f"at most {MAX_BYTES >> 20} MB; split the content")
        return path.read_bytes()
    except FileNotFoundError:
        if path.is_symlink():
            raise _unreadable(name, "is a link to a file that does not exist", "mend or remove the link") from None
        raise
    except OSError as error:
        raise _unreadable(name, f"cannot be read: {(error.strerror or str(error)).lower()}") from None


def decode(raw: bytes, name: str) -> str:
    """The text of UTF-8 bytes, without a byte order mark.

    Raises UnreadableError for UTF-16, for bytes that are not UTF-8 and for control characters, with the place.
    """
    if raw.startswith(_UTF_16):
        raise _unreadable(name, "is UTF-16, not UTF-8", "save it as UTF-8", _ENCODING)
    raw = raw.removeprefix(_UTF_8_MARK)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        what = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        raise UnreadableError(Problem(_place(name, before), what, "save the file as UTF-8", _ENCODING)) from None
    bad = _NOT_TEXT.search(text)
    if bad:
        what = f"control character U+{ord(bad[0]):04X}"
        hint = "UTF-16 without a mark? save it as UTF-8" if text.count("\0") * 3 > len(text) else "remove it"
        raise UnreadableError(Problem(_place(name, text[: bad.start()]), what, hint, _ENCODING))
    return text


def _place(name: str, before: str) -> Place:
    lines = before.split("\n")
    return Place(name, len(lines), len(lines[-1]) + 1)


def _unreadable(name: str, message: str, hint: str = "", rule: str = "unreadable-file") -> UnreadableError:
    return UnreadableError(Problem(Place(name), message, hint, rule))
