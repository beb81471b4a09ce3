"""The lines that say which profile and which résumé an answer was made with."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hcai_career.show.text.lines import paragraph
from hcai_career.show.text.styled import Line
from hcai_career.show.text.words import count

if TYPE_CHECKING:
    from hcai_career.person.used import UsedProfile


def used(profile: UsedProfile, width: int) -> Iterator[Line]:
    """Which profile and which résumé were used, and what in the profile did not count."""
    yield Line()
    if profile.file is not None:
        said = f"With your profile {short(profile.file)} (--no-profile: without it)"
        yield from paragraph(said, width, indent=0, style="dim")
    if profile.resume is not None:
        said = f"With your résumé {short(profile.resume.file)}, which shows {count(profile.resume.skills, 'skill')}"
        yield from paragraph(said, width, indent=0, style="dim")
    for note in profile.notes:
        yield from paragraph(f"Not counted: {note}", width, indent=2, style="yellow", bullet="! ")


def short(file: str) -> str:
    """A path with `~` for the home folder, as one types it."""
    home = os.path.expanduser("~")  # noqa: PTH111 — Path.home() raises where there is none
    return f"~{file[len(home) :]}" if home != "~" and file.startswith(home + os.sep) else file
