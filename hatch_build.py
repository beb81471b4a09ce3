"""Put the content and its compiled form into the wheel, so that a fresh installation answers without parsing YAML.

A wheel is built only from content that reads without a problem. An editable installation reads the checkout's own
data directory and gets nothing from here, so that it also works while the content is being changed.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ContentHook(BuildHookInterface):
    """Adds data/ and its snapshot to the package."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from hcai_career.catalog.load import SHIPPED, ship
            from hcai_career.problem import ContentError
        finally:
            sys.path.pop(0)
        try:
            content = ship(root / "data")
        except ContentError as error:
            self.app.abort("\n".join([f"{error}:", *map(str, error.problems)]))
            return
        self._folder = tempfile.TemporaryDirectory()
        snapshot = Path(self._folder.name) / SHIPPED
        snapshot.write_bytes(content)
        build_data["force_include"][str(root / "data")] = "hcai_career/data"
        build_data["force_include"][str(snapshot)] = f"hcai_career/data/{SHIPPED}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        if hasattr(self, "_folder"):
            self._folder.cleanup()
