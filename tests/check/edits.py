"""The base content in memory, and small edits to it as the cases write them down.

    resources.yaml
    < url: https://example.org/python
    > url: https://example,org/python

Each block names a file; the lines behind `<` must stand in it once, and become those behind `>`. Lines behind `>` may
use escapes such as \\x00 and \\u200b. With `>` alone the lines become the whole file; `gone` alone takes the file away.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hcai_career.catalog.files import Files, missing
from hcai_career.catalog.kinds import FILES, REQUIRED
from hcai_career.check.report import Report
from hcai_career.check.run import check_files
from hcai_career.check.settings import Settings

BASE = Path(__file__).parent / "base"
TODAY = date(2026, 11, 25)
Raw = dict[str, bytes]


def read(directory: Path) -> Raw:
    """The content files of a directory."""
    return {name: (directory / name).read_bytes() for name in FILES if (directory / name).is_file()}


def edited(raw: Raw, edits: str) -> Raw:
    """The files after some edits, in a new mapping."""
    made = dict(raw)
    for name, old, new in blocks(edits):
        if new is None:
            del made[name]
        elif old:
            text = made[name].decode("utf-8")
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
            made[name] = text.replace(old, new).encode("utf-8")
        else:
            made[name] = new.encode("utf-8")
    return made


def blocks(edits: str) -> Iterator[tuple[str, str, str | None]]:
    """File, old text and new text of each block; no new text where the file goes."""
    for block in edits.strip("\n").split("\n\n"):
        name, *lines = block.split("\n")
        if lines == ["gone"]:
            yield name, "", None
            continue
        assert all(line[:1] in "<>" for line in lines), block
        old = [line[2:] for line in lines if line[0] == "<"]
        new = [_escapes(line[2:]) for line in lines if line[0] == ">"]
        yield name, "\n".join(old), "\n".join(new)


def _escapes(line: str) -> str:
    if "\\" not in line:
        return line
    return line.encode("latin-1", "backslashreplace").decode("unicode_escape")


def check(raw: Raw, settings: Settings | None = None, directory: Path = Path()) -> Report:
    """The report on files in memory, as on the day of the base content."""
    others = [name for name in raw if name not in FILES]
    report, _ = check_files(directory, files(raw, directory), settings or Settings(TODAY), others)
    return report


def files(raw: Raw, directory: Path = Path()) -> Files:
    """Files in memory as reading a directory would give them."""
    problems = [missing(directory, name) for name in REQUIRED if name not in raw]
    return Files({name: content for name, content in raw.items() if name in FILES}, problems)


def lines(report: Report) -> list[str]:
    """The findings of a report as the cases expect them: `resources.yaml:6:10 SH015`."""
    return [f"{one.place} {one.code}" for one in report.findings]
