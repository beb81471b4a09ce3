"""Throw-away environments, one for each thing that is measured, kept between runs."""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.places import ROOT
from benchmarks.run import ProgramError, quiet

FLOORS = Path(__file__).parent / "floors"
_MADE = "made"
_SOURCE = ("src", "data", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE")


class Venv:
    """An environment with what was installed in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = folder / "bin" / "python"

    def script(self, name: str) -> Path:
        """The path of a command in it."""
        return self.folder / "bin" / name

    def versions(self) -> dict[str, str]:
        """The distributions in it, by name in small letters."""
        listed = json.loads(
            quiet([self.python, "-m", "pip", "list", "--format", "json", "--disable-pip-version-check"])
        )
        return {entry["name"].lower(): entry["version"] for entry in listed}

    @property
    def site(self) -> Path:
        """Where its packages lie."""
        return Path(quiet([self.python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]).strip())


def of_requirement(keep: Path, requirement: str) -> Venv:
    """An environment with requirements from the index, by blanks. Raises ProgramError when they do not install."""
    return _made(keep, requirement, list(requirement.split()))


def of_checkout(keep: Path) -> Venv:
    """An environment with hcai from a wheel that is built of this checkout, and the floors beside it."""
    venv = _made(keep, f"hcai {_state()}", [])
    if not (venv.folder / "bin" / "hcai").exists():
        with tempfile.TemporaryDirectory() as folder:
            _install(venv, [_wheel(venv, Path(folder))])
    for name in ("hello", "table"):
        add_floor(venv, name)
    return venv


def add_floor(venv: Venv, name: str, **modules: str) -> Path:
    """Put a floor program into an environment: compiled, and started by a script like that of an installed command."""
    package = venv.site / "hcai_floors"
    package.mkdir(exist_ok=True)
    (package / "__init__.py").touch()
    shutil.copy(FLOORS / f"{name}.py", package)
    for module, text in modules.items():
        (package / f"{module}.py").write_text(text, encoding="utf-8")
    quiet([venv.python, "-m", "compileall", "-q", package])
    script = venv.script(f"floor-{name}")
    script.write_text(f"#!{venv.python}\nimport sys\nfrom hcai_floors.{name} import app\nsys.exit(app())\n")
    script.chmod(0o755)
    return script


def _made(keep: Path, label: str, requirements: list[str | Path]) -> Venv:
    key = hashlib.sha256(f"{sys.version} {label}".encode()).hexdigest()[:8]
    name = "".join(letter if letter.isalnum() or letter in "-." else "-" for letter in label.split()[0])
    folder = keep.resolve() / "venvs" / f"{name}-{key}"
    venv = Venv(folder)
    if not (folder / _MADE).exists():
        shutil.rmtree(folder, ignore_errors=True)
        quiet([sys.executable, "-m", "venv", folder])
        if requirements:
            _install(venv, requirements)
        (folder / _MADE).touch()
    return venv


def _install(venv: Venv, requirements: list[str | Path]) -> None:
    quiet([venv.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements])


def _wheel(venv: Venv, folder: Path) -> Path:
    """A wheel of a copy of the checkout, so that nothing is left behind in it."""
    copy = folder / "checkout"
    copy.mkdir()
    for name in _SOURCE:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif (ROOT / name).is_file():
            shutil.copy(ROOT / name, copy)
        else:
            (copy / name).write_text("for the build\n")
    quiet([venv.python, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, copy])
    found = list(folder.glob("hcai-*.whl"))
    if len(found) != 1:
        raise ProgramError(f"{len(found)} wheels were built")
    return found[0]


def _state() -> str:
    """What the wheel would be made of, as a hash."""
    total = hashlib.sha256()
    for name in _SOURCE:
        path = ROOT / name
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                total.update(f"{file.relative_to(ROOT)} ".encode())
                total.update(file.read_bytes())
    return total.hexdigest()
