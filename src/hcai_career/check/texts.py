"""The files as text, also those that are no YAML: for the rules about lines and characters, and for excerpts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def texts_of(directory: Path, raw: Mapping[str, bytes]) -> dict[str, str]:
    """The text of each file that is UTF-8, by the name that problems call it."""
    texts = {}
    for name, content in raw.items():
        try:
            texts[str(directory / name)] = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
    return texts
