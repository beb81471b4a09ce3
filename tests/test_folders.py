"""Where the system keeps what is the user's own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from hcai_career import folders

BOTH = [
    pytest.param("XDG_CONFIG_HOME", folders.config, platformdirs.user_config_path, id="config"),
    pytest.param("XDG_CACHE_HOME", folders.cache, platformdirs.user_cache_path, id="cache"),
]
Ours = Callable[[], Path | None]
each = pytest.mark.parametrize(("variable", "ours", "theirs"), BOTH)


@each
@pytest.mark.parametrize("value", ["/somewhere/else", " ", "", None])
def test_it_is_where_platformdirs_says(
    monkeypatch: pytest.MonkeyPatch, variable: str, ours: Ours, theirs: Callable[..., Path], value: str | None
) -> None:
    if value is None:
        monkeypatch.delenv(variable)
    else:
        monkeypatch.setenv(variable, value)
    assert ours() == theirs("hcai", appauthor=False)


@each
def test_platformdirs_is_asked_elsewhere(
    monkeypatch: pytest.MonkeyPatch, variable: str, ours: Ours, theirs: Callable[..., Path]
) -> None:
    there = theirs("hcai", appauthor=False)
    monkeypatch.setattr(sys, "platform", "somewhere")
    assert ours() == there


@each
def test_on_linux_it_is_not_imported(
    monkeypatch: pytest.MonkeyPatch, variable: str, ours: Ours, theirs: Callable[..., Path]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(sys.modules, "platformdirs", None)
    assert ours() is not None


@each
def test_a_relative_folder_is_none(
    monkeypatch: pytest.MonkeyPatch, variable: str, ours: Ours, theirs: Callable[..., Path]
) -> None:
    monkeypatch.setenv(variable, "~/.mine")
    assert ours() is None


@each
def test_without_a_home_there_is_none(
    monkeypatch: pytest.MonkeyPatch, variable: str, ours: Ours, theirs: Callable[..., Path]
) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv(variable)
    monkeypatch.setattr(Path, "home", homeless)
    assert ours() is None
