"""The files as text, also those that are no YAML: for the rules about lines and characters, and for excerpts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hcai_career.catalog.source import Document


def texts_of(directory: Path, raw: Mapping[str, bytes], documents: Mapping[str, Document]) -> dict[str, str]:
    """The text of each file that is UTF-8, by the name that problems call it."""
    texts = {}
    for name, content in raw.items():
        if name in documents:
            texts[str(directory / name)] = documents[name].text
            continue
        try:
            texts[str(directory / name)] = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
    return texts
