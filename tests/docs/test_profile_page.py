"""The page about the profile says what the profile is."""

from __future__ import annotations

import re
from pathlib import Path

from hcai_career import catalog
from hcai_career.cli.profile import app
from hcai_career.person import profile_file, profile_read
from hcai_career.person.profile import GROUNDS, NOTHING

PAGE = Path(__file__).parents[2] / "docs" / "profile.md"


def test_the_file_that_is_shown_is_right_and_says_everything() -> None:
    text = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[0]
    found = profile_read.admit(profile_file.document(text, PAGE), catalog.read())
    assert [name for name in profile_read.FIELDS if getattr(found, name) == getattr(NOTHING, name)] == []
    assert all(re.search(rf"\b{ground}\b", text) for ground in GROUNDS)


def test_every_command_is_named() -> None:
    shown = set(re.findall(r"^hcai profile (\w+)", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert shown == set(app.commands)
