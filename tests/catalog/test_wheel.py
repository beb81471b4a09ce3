"""The wheel holds the content and its compiled form."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("build")
pytest.importorskip("hatchling")

ROOT = Path(__file__).parents[2]
ASK = """
import sys
from hcai_career import catalog
content = catalog.read()
print(content.version, content.role("clinical ai lead").id, len(list(content.resources.values())))
print(sorted({"yaml", "pydantic", "hashlib"} & set(sys.modules)))
"""


@pytest.fixture
def checkout(tmp_path: Path, tiny_dir: Path) -> Path:
    root = tmp_path / "checkout"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src", root / "src", ignore=ignored)
    shutil.copytree(tiny_dir, root / "data")
    for name in ("pyproject.toml", "hatch_build.py"):
        shutil.copy(ROOT / name, root)
    for name in ("README.md", "LICENSE"):
        (root / name).write_text("for the build\n")
    return root


def build(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_an_installed_wheel_answers_without_parsing(checkout: Path, tmp_path: Path, own_home: Path) -> None:
    done = build(checkout)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = (checkout / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    assert (tmp_path / "site" / "hcai_career" / "show" / "html" / "templates" / "plan.html").is_file()
    shutil.rmtree(checkout)
    environment = {"PYTHONPATH": str(tmp_path / "site"), "XDG_CACHE_HOME": str(own_home / "cache")}
    command = [sys.executable, "-W", "error", "-c", ASK]
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    version = (
        (ROOT / "src" / "hcai_career" / "__init__.py").read_text().partition('__version__ = "')[2].partition('"')[0]
    )
    assert answer.stdout == f"{version} ai-lead 11\n[]\n"
    assert not (own_home / "cache").exists()


def test_no_wheel_is_built_from_broken_content(checkout: Path) -> None:
    roles = checkout / "data" / "roles.yaml"
    roles.write_text(roles.read_text().replace("family: building", "family: x", 1))
    done = build(checkout)
    assert done.returncode != 0
    assert "unknown family 'x'" in done.stdout + done.stderr
    assert not list((checkout / "dist").glob("*.whl"))
